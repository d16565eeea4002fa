import { describe, expect, it } from '@jest/globals';
import { problemOf } from './refusal.filter.ts';

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
