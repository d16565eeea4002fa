import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  NotFoundException,
} from '@nestjs/common';
import { type Problem, type RefusalCode, refusals } from '@loopwright/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from './config.ts';
import { failureOf } from './failure.ts';
import { Refusal } from './refusal.ts';
import { isPage, sendPage } from './web-app.ts';

const codeOfStatus: Record<number, RefusalCode> = {
  400: 'request.invalid',
  401: 'session.required',
  403: 'access.denied',
  404: 'not-found',
  503: 'unavailable',
};
/** A character that PostgreSQL keeps in no text (NUL), in text and in JSON. */
const unstorable = new Set(['22021', '22P05']);
/** The driver's words and PostgreSQL's codes for: no connection, none free, none any more, too slow, going down, coming up. */
const lostConnection =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|terminat|Connection ended|not queryable|Query read timeout|timeout (expired|exceeded)|\b(57P0\d|57014|53300|25P03|08\w{3})\b/;

/** Every failure leaves as a problem response (RFC 9457); what was not expected says nothing of its inside. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof NotFoundException && this.config.webRoot && isPage(request)) return sendPage(request, reply);
    const problem = problemOf(error, request.id);
    if (problem.status >= 500)
      request.log.error({ failure: failureOf(error), route: request.routeOptions?.url }, problem.title);
    void reply
      .status(problem.status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(problem);
  }
}

export function problemOf(error: unknown, requestId?: string): Problem {
  const refusal = error instanceof Refusal ? error : new Refusal(codeOf(error), {});
  const { code, more } = refusal;
  return {
    type: `urn:loopwright:problem:${code}`,
    title: refusals[code][1],
    status: statusOf(error, refusal),
    code,
    detail: refusal.message,
    issues: more.issues,
    current: more.current,
    requestId,
  };
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof HttpException) return codeOfStatus[error.getStatus()] ?? 'request.invalid';
  const status = (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status >= 400 && status < 500) return 'request.invalid';
  if (unstorable.has(String((error as { code?: string }).code))) return 'request.invalid';
  const told = `${String((error as { code?: string }).code)} ${String((error as Error).message)}`;
  return lostConnection.test(told) ? 'unavailable' : 'internal';
}

/** The framework's own client errors (413, 415, …) keep their status. */
function statusOf(error: unknown, refusal: Refusal): number {
  if (refusal.code !== 'request.invalid' || error instanceof Refusal) return refusal.status;
  return error instanceof HttpException
    ? error.getStatus()
    : ((error as { statusCode?: number }).statusCode ?? refusal.status);
}
