/** Refusals and invalid fields as sentences for a person. */
import { type RefusalCode, refusals } from '@loopwright/contracts';
import { ApiProblem, type ProblemCode } from './api.ts';

type Sentence = (problem: ApiProblem) => string;
const asTold: Sentence = (problem) => problem.detail || refusals[problem.code as RefusalCode][1];
const contract: Sentence = (problem) => refusals[problem.code as RefusalCode][1];

/** One entry per code, so that a new refusal does not compile until someone has thought of its words. */
const sentences: Record<ProblemCode, Sentence> = {
  unreachable: () => 'The server cannot be reached. Check your connection and try again.',
  'request.invalid': (problem) =>
    problem.issues.length > 0 ? 'Some fields need another look. They are marked below.' : contract(problem),
  'request.cross-site': contract,
  'request.too-large': asTold,
  'session.required': () => 'Your session has ended. Sign in again to go on.',
  'session.wrong-credentials': contract,
  'session.throttled': asTold,
  'session.choose-organisation': contract,
  'access.denied': contract,
  'not-found': contract,
  'version.stale': contract,
  'setup.wrong-code': contract,
  'setup.done': asTold,
  'people.password-weak': contract,
  'people.wrong-password': contract,
  'people.already-member': contract,
  'people.last-admin': contract,
  'people.invitation-invalid': contract,
  'demo.not-a-demo': contract,
  'question.slug-taken': contract,
  'question.unknown-owner': contract,
  'question.no-draft': contract,
  'question.in-review': contract,
  'question.not-in-review': contract,
  'question.own-draft': contract,
  'question.incomplete': asTold,
  'question.overtaken': contract,
  'question.retired': contract,
  'question.not-retired': contract,
  'question.has-draft': contract,
  'question.own-enemy': contract,
  'question.view-name-taken': contract,
  'document.unreadable': asTold,
  'document.busy': contract,
  'document.draft-taken': contract,
  'document.unknown-question': contract,
  'job.closed': contract,
  'job.unknown-member': contract,
  'candidate.already-applied': contract,
  'candidate.email-taken': contract,
  'candidate.email-not-yours': contract,
  'candidate.needs-decision': contract,
  'loop.exists': contract,
  'loop.invalid-plan': asTold,
  'loop.not-assembled': contract,
  'loop-template.invalid': asTold,
  'loop-template.retired': contract,
  'slate.unpublished': contract,
  'slate.candidates': asTold,
  'slate.not-ready': asTold,
  'loop.assembling': asTold,
  'loop.cancelled': contract,
  'loop.not-assembling': contract,
  'loop.busy': asTold,
  'interview.no-published-loop': contract,
  'interview.unknown-session': contract,
  'interview.already-scheduled': contract,
  'interview.not-on-team': contract,
  'interview.over-limit': asTold,
  'interview.self': contract,
  'interview.has-scorecards': contract,
  'interview.own-seat': contract,
  'interview.cancelled': contract,
  'scorecard.submitted': contract,
  'scorecard.unknown-subject': contract,
  'scorecard.incomplete': asTold,
  'panel.unfit': asTold,
  'panel.not-ready': asTold,
  'panel.needs-reason': contract,
  'rubric.invalid': asTold,
  'check.link-invalid': contract,
  'check.not-running': contract,
  'check.unknown-question': contract,
  'check.not-open': contract,
  'comparison.size': contract,
  'import.busy': contract,
  'import.not-open': contract,
  'import.unsettled': contract,
  'import.not-running': contract,
  'import.not-done': contract,
  'decision.closed': contract,
  internal: contract,
  unavailable: contract,
};

export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'Something failed on this page. Reload it and try again.';
  return sentences[error.code]?.(error) ?? (error.detail || 'The server refused this.');
}

/** The id that lets an operator find this failure in the server's log. */
export const requestIdOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem && error.status >= 500 ? error.requestId : undefined;

type Query = { error: unknown; refetch: () => unknown; isFetching: boolean };
/** The rest of an `ErrorPanel` for a query that failed: why, and how to try again. */
export const failureOf = (query: Query) => ({
  why: problemText(query.error),
  requestId: requestIdOf(query.error),
  onRetry: () => void query.refetch(),
  busy: query.isFetching,
});

type Issue = {
  code?: string;
  format?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  message: string;
};

/** Words for an issue that a contract's schema found in the browser. */
export function issueText(issue: Issue): string {
  const found = issueWords[`${issue.code}`] ?? issueWords[`${issue.code}:${issue.format}`];
  if (found) return found(issue);
  return issue.message === 'Invalid input' ? 'This is not right.' : issue.message;
}

const issueWords: Record<string, (issue: Issue) => string> = {
  too_small: tooSmall,
  too_big: tooBig,
  invalid_type: () => 'Fill this in.',
  invalid_value: () => 'Choose one of these.',
  'invalid_format:email': () => 'Enter an e-mail address, like ada@example.com.',
  'invalid_format:datetime': () => 'Choose a date and a time.',
};

function tooBig({ origin, maximum }: Issue): string {
  if (origin === 'number') return `Use ${maximum} or less.`;
  return `Use at most ${maximum} ${origin === 'array' ? 'entries' : 'characters'}.`;
}

function tooSmall({ origin, minimum }: Issue): string {
  if (origin === 'number') return `Use ${minimum} or more.`;
  if (origin === 'array') return Number(minimum) === 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`;
  return Number(minimum) <= 1 ? 'Fill this in.' : `Use at least ${minimum} characters.`;
}
