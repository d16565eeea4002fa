import { describe, expect, it } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import { fastify } from 'fastify';
import { QueryFailedError } from 'typeorm';
import type { Config } from './config.ts';
import { failureInWords } from './failure.ts';
import { problemOf, RefusalFilter } from './refusal.filter.ts';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

describe('a failure of the database', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['getaddrinfo ENOTFOUND database', 'ENOTFOUND'],
    ['Connection terminated unexpectedly', undefined],
    ['Client has encountered a connection error and is not queryable', undefined],
    ['timeout exceeded when trying to connect', undefined],
    ['Query read timeout', undefined],
    ['canceling statement due to statement timeout', '57014'],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['sorry, too many clients already', '53300'],
  ])('is passing where the database is out of reach: %s', (message, code) => {
    expect(problemOf(failure(message, code))).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it('is ours where it is not, and says nothing of its inside', () => {
    const problem = problemOf(failure('relation "scorecard" does not exist', '42P01'));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('relation');
  });
});

/** The line that the server's own logger writes of a failure. */
function loggedOf(error: unknown): string {
  const lines: string[] = [];
  const { log } = fastify({ logger: { level: 'error', stream: { write: (line: string) => void lines.push(line) } } });
  const reply = { status: () => reply, type: () => reply, header: () => reply, send: () => reply };
  const http = { getRequest: () => ({ id: '1', log, routeOptions: { url: '/api/x' } }), getResponse: () => reply };
  new RefusalFilter({} as Config).catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

describe('the log', () => {
  const canary = 'canary-of-a-note';
  const failed = (message: string, more: object): QueryFailedError =>
    new QueryFailedError(
      `INSERT INTO note VALUES ('${canary}', $1)`,
      [canary],
      Object.assign(new Error(message), more),
    );

  it('names the constraint and the place, and nothing that people wrote', () => {
    const line = loggedOf(
      failed('duplicate key value violates unique constraint "note_pkey"', {
        code: '23505',
        constraint: 'note_pkey',
        detail: `Key (note)=(${canary}) already exists.`,
      }),
    );
    expect(JSON.parse(line)).toMatchObject({
      route: '/api/x',
      failure: {
        type: 'QueryFailedError',
        message: expect.stringContaining('note_pkey'),
        code: '23505',
        constraint: 'note_pkey',
        stack: expect.stringContaining('refusal.filter.test'),
      },
    });
    expect(line).not.toContain(canary);
  });

  it('says no more of work that no request waits for', () => {
    const failure = failed('the table is gone', { code: '42P01', detail: canary });
    const [first, ...frames] = failureInWords('A note was not kept', failure).split('\n');
    expect(first).toBe('A note was not kept: QueryFailedError 42P01 the table is gone');
    expect(frames.join()).toContain('refusal.filter.test');
    expect(frames.join()).not.toContain(canary);
    expect(failureInWords('A note was not kept', canary)).toBe('A note was not kept: string not an error');
  });

  it.each([`${canary}`, `a "${canary}" b`, `one\n    at ${canary}`])(
    'leaves out the value that PostgreSQL quotes: %s',
    (value) => {
      const line = loggedOf(failed(`invalid input syntax for type integer: "${value}"`, { code: '22P02' }));
      expect(line).toContain('invalid input syntax for type integer');
      expect(line).not.toContain(canary);
    },
  );
});
