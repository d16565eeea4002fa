import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import type { Route } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import type { Action } from './policy.ts';

/** `anyone`: no session needed. `signed-in`: acts on nothing but oneself. Else an action, and the parameter that names its object. */
export type AccessRule = 'anyone' | 'signed-in' | { can: Action; of?: string };
export const ACCESS_RULE = 'loopwright:access';
export const ROUTE = 'loopwright:route';

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };
type Handler<T extends Route> = (...args: never[]) => Promise<z.input<T['returns']>> | z.input<T['returns']>;
type Binding<T extends Route> = <H extends Handler<T>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<H>,
) => void;

/** Binds a handler to an endpoint of the contract: verb, path, shape of the answer, and who may ask. */
export function Implements<T extends Route>(route: T, access: AccessRule): Binding<T> {
  return applyDecorators(
    verbs[route.method](route.path),
    HttpCode(200),
    SetMetadata(ACCESS_RULE, access),
    SetMetadata(ROUTE, route),
    SerializeOptions({ schema: route.returns }),
  ) as Binding<T>;
}
