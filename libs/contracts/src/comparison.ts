/** Criteria × candidates, from the scorecards that the viewer may see; and the decision, by a named person. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, post } from './route.ts';
import { CriterionWeight } from './rubrics.ts';
import { Id, Instant, line, listed, Rating, Slug, Version } from './words.ts';

export const CellVoice = z.object({
  scorecardId: Id,
  interviewer: Person,
  rating: z.nullable(Rating),
  noSignal: z.boolean(),
  evidence: z.string(),
});
/** `median` of the ratings (halves possible); `split`: highest and lowest differ by two or more. */
export const ComparisonCell = z.object({
  applicationId: Id,
  n: z.int(),
  noSignal: z.int(),
  median: z.nullable(z.number()),
  low: z.nullable(Rating),
  high: z.nullable(Rating),
  split: z.boolean(),
  voices: z.array(CellVoice),
});
export type ComparisonCell = z.infer<typeof ComparisonCell>;
export const ComparisonRow = z.object({
  criterion: Slug,
  name: z.string(),
  question: z.string(),
  competency: Slug,
  stage: Slug,
  mustHave: z.boolean(),
  weight: CriterionWeight,
  cells: z.array(ComparisonCell),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;
export const Recommendation = z.object({
  scorecardId: Id,
  interviewer: Person,
  session: z.string(),
  rating: Rating,
  summary: z.string(),
});
/** `tally`: how many strong no, no, yes, strong yes. `withheld`: the viewer has a card of their own to submit first. */
export const ComparedCandidate = z.object({
  applicationId: Id,
  applicationVersion: Version,
  candidateId: Id,
  name: z.string(),
  stage: z.string(),
  cardsIn: z.int(),
  cardsExpected: z.int(),
  withheld: z.boolean(),
  tally: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  recommendations: z.array(Recommendation),
});
export type ComparedCandidate = z.infer<typeof ComparedCandidate>;
export const Comparison = z.object({
  jobId: Id,
  jobTitle: z.string(),
  candidates: z.array(ComparedCandidate),
  rows: z.array(ComparisonRow),
});
export type Comparison = z.infer<typeof Comparison>;

export const DecisionOutcome = z.enum(['advance', 'hold', 'reject']);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;
export const Decision = z.object({
  id: Id,
  applicationId: Id,
  outcome: DecisionOutcome,
  reason: z.string(),
  decidedBy: Person,
  decidedAt: Instant,
});
export type Decision = z.infer<typeof Decision>;
/** `version`: of the application, so that two people do not decide past each other. */
export const DecisionDraft = z.strictObject({ outcome: DecisionOutcome, reason: line(4000), version: Version });
export type DecisionDraft = z.infer<typeof DecisionDraft>;

const OfApplication = z.object({ applicationId: Id });
export const comparisonRoutes = {
  compare: get('/jobs/:jobId/comparison', {
    params: z.object({ jobId: Id }),
    query: z.strictObject({ applications: listed(Id, 5) }),
    returns: Comparison,
  }),
  decide: post('/applications/:applicationId/decisions', {
    params: OfApplication,
    body: DecisionDraft,
    returns: Decision,
  }),
  decisions: get('/applications/:applicationId/decisions', {
    params: OfApplication,
    returns: z.object({ items: z.array(Decision) }),
  }),
};
