/** What the API says when it refuses: a problem response (RFC 9457). */
import * as z from 'zod/mini';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable name of the refusal; the web switches over it. */
  code: z.string(),
  /** What happened and what to do, for a person. */
  detail: z.string(),
  /** Fields at fault, each with the path of the field in the request. */
  issues: z.optional(z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))),
  /** The server's copy, when a write named an old version (412). */
  current: z.optional(z.unknown()),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;

/** Every refusal: its status and the sentence a person reads. */
export const refusals = {
  'request.invalid': [400, 'Some of what was sent is not right.'],
  'request.cross-site': [403, 'This request did not come from the product’s own pages.'],
  'request.too-large': [413, 'What was sent is larger than it may be.'],
  'session.required': [401, 'Sign in to go on.'],
  'session.wrong-credentials': [401, 'E-mail and password do not match an active account.'],
  'session.throttled': [429, 'Too many attempts. Wait a little and try again.'],
  'session.choose-organisation': [409, 'This e-mail belongs to several organisations. Choose one.'],
  'access.denied': [403, 'Your role does not allow this. An admin of your organisation can change roles.'],
  'not-found': [404, 'Not found, or not yours to see.'],
  'version.stale': [412, 'Someone changed this since you read it. Nothing was overwritten.'],
  'setup.wrong-code': [403, 'The set-up code is not right. It is printed where the server was started.'],
  'setup.done': [409, 'This installation already has an owner. Sign in instead.'],
  'people.password-weak': [422, 'Choose a password of at least 12 characters that is not commonly used.'],
  'people.wrong-password': [422, 'The current password is not right.'],
  'people.already-member': [409, 'Someone with this e-mail already belongs to the organisation.'],
  'people.last-admin': [409, 'The organisation needs at least one active admin.'],
  'people.invitation-invalid': [410, 'This invitation was used, withdrawn, or has expired. Ask for a new one.'],
  'demo.not-a-demo': [409, 'This organisation is not a demo; it cannot be removed this way.'],
  'question.slug-taken': [409, 'Another question has this name. Choose another one.'],
  'question.unknown-owner': [422, 'The owner is not an active member of the organisation.'],
  'question.no-draft': [409, 'Nobody is writing a new version of this question.'],
  'question.in-review': [409, 'This draft is being reviewed. Withdraw it from review to change it.'],
  'question.not-in-review': [409, 'This draft was not submitted for review.'],
  'question.own-draft': [409, 'You wrote this draft. Somebody else has to approve it.'],
  'question.incomplete': [422, 'This draft is not complete yet.'],
  'question.overtaken': [
    409,
    'Another version was approved since this draft was begun. Look at what changed, save the draft again, then submit it.',
  ],
  'question.retired': [409, 'This question is retired. Restore it first.'],
  'question.not-retired': [409, 'This question is not retired.'],
  'question.has-draft': [409, 'Somebody is writing a new version of this question. Finish or discard that first.'],
  'question.own-enemy': [422, 'A question cannot be its own near-duplicate.'],
  'question.view-name-taken': [409, 'You have a saved search of this name already.'],
  'document.unreadable': [422, 'The document cannot be read.'],
  'document.busy': [503, 'Other documents are being read. Try again in a moment.'],
  'document.draft-taken': [409, 'This draft is in the question bank already; change it there.'],
  'document.unknown-question': [422, 'A draft is to be merged into a question that you may not write on.'],
  'job.closed': [409, 'This job is closed. Open it again first.'],
  'job.unknown-member': [422, 'One of the people named is not an active member of the organisation.'],
  'candidate.already-applied': [409, 'This candidate already has an application for this job.'],
  'candidate.email-taken': [409, 'Another candidate has this e-mail.'],
  'candidate.email-not-yours': [
    422,
    'This address is known here already. Ask a recruiter or an admin, who can see whose it is, to enter it.',
  ],
  'candidate.needs-decision': [
    409,
    'An offer or a rejection needs a decision with its reason. Record one on the candidate’s page.',
  ],
  'loop.exists': [409, 'This job already has a loop.'],
  'loop.invalid-plan': [422, 'The plan of the loop does not hold together.'],
  'loop.not-assembled': [409, 'Every session needs questions before the loop can be published.'],
  'loop.busy': [503, 'The assembler is busy. Try again in a moment.'],
  'interview.no-published-loop': [409, 'Publish the loop of this job before scheduling interviews.'],
  'interview.unknown-session': [422, 'The published loop has no such session.'],
  'interview.already-scheduled': [409, 'This session of the candidate already has an interview.'],
  'interview.not-on-team': [422, 'One of the interviewers is not an active member of the organisation.'],
  'interview.self': [422, 'The candidate cannot be on their own panel.'],
  'interview.has-scorecards': [409, 'Someone has already written on this interview; it cannot be changed like this.'],
  'interview.own-seat': [
    409,
    'You owe a scorecard for this candidate. Submit it first, or ask a colleague to make this change.',
  ],
  'interview.cancelled': [409, 'This interview was cancelled.'],
  'rubric.invalid': [422, 'The rubric does not hold together.'],
  'scorecard.submitted': [409, 'This scorecard was submitted and can no longer be changed.'],
  'scorecard.unknown-subject': [422, 'This interview has no such question or criterion.'],
  'scorecard.incomplete': [
    422,
    'The scorecard needs an overall recommendation and a summary before it can be submitted.',
  ],
  'check.link-invalid': [
    410,
    'This link does not work: it was withdrawn, has expired, or is not complete. Ask whoever sent it for a new one.',
  ],
  'check.not-running': [409, 'This check is not running. What was saved while it ran counts.'],
  'check.unknown-question': [422, 'One of the questions is not an approved choice question of the bank.'],
  'check.not-open': [409, 'The candidate has started this check, or it is over; this can no longer be changed.'],
  'comparison.size': [422, 'Choose two to five candidates of one job.'],
  'decision.closed': [409, 'This application is closed; the decision stands.'],
  internal: [500, 'Something failed on the server. Nothing was lost that had been saved.'],
  unavailable: [503, 'The server cannot reach its database. Try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>;
export type RefusalCode = keyof typeof refusals;
