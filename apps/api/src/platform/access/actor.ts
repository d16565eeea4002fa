import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@loopwright/contracts';

/** Who is asking; comes from the session and from nowhere else. */
export type Actor = {
  accountId: string;
  organisationId: string;
  sessionId: string;
  role: Role;
  name: string;
  email: string;
};

export type RequestWithActor = {
  actor?: Actor;
  params: Record<string, string>;
  headers: Record<string, string | undefined>;
  method: string;
  cookies?: Record<string, string | undefined>;
};

/** Hands the signed-in person to a handler. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('This handler needs a signed-in person; its access rule lets anyone in.');
  return actor;
});
