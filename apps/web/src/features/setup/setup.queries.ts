import { type DemoSetup, type OwnerSetup, sessionRoutes, setupRoutes } from '@loopwright/contracts';
import { call } from '../../platform/api.ts';

export const createOwner = (body: OwnerSetup) => call(setupRoutes.createOwner, { body });
export const createDemo = (body: DemoSetup) => call(setupRoutes.createDemo, { body });
export const signInAs = (email: string, password: string) => call(sessionRoutes.signIn, { body: { email, password } });
