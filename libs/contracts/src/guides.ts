/** What the content teaches: guides for interviewers, briefs for candidates, what candidates ask, decks of questions. */
import * as z from 'zod/mini';
import { sessionShape } from './loops.ts';
import { Person } from './people.ts';
import { get, put } from './route.ts';
import { Id, Instant, prose, Slug, Version } from './words.ts';

export const GuideSection = z.object({
  slug: Slug,
  title: z.string(),
  text: z.string(),
  points: z.array(z.string()),
  /** Each row has one cell for each column. */
  table: z.nullable(z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
});
export type GuideSection = z.infer<typeof GuideSection>;
export const GuideKind = z.enum(['reference', 'comparison', 'practice']);
export type GuideKind = z.infer<typeof GuideKind>;
/** `stages`: where it helps; empty when it belongs to none in particular. */
export const Guide = z.object({
  slug: Slug,
  kind: GuideKind,
  title: z.string(),
  summary: z.string(),
  stages: z.array(Slug),
  sections: z.array(GuideSection),
});
export type Guide = z.infer<typeof Guide>;

/** What a candidate is told before a stage; the one without a stage goes with every other. */
export const Brief = z.object({
  slug: Slug,
  stage: z.nullable(Slug),
  title: z.string(),
  expect: z.array(z.string()),
  prepare: z.array(z.string()),
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
});
export type Brief = z.infer<typeof Brief>;

/** Questions of the bank in the order of a deck; those that are retired are left out. `cue`: what is not said at once. */
export const Deck = z.object({
  slug: Slug,
  title: z.string(),
  purpose: z.string(),
  cards: z.array(
    z.object({ questionId: Id, title: z.string(), prompt: z.string(), minutes: z.int(), cue: z.string() }),
  ),
});
export type Deck = z.infer<typeof Deck>;

/** A session that can be added to any loop. */
export const Round = z.object({ ...sessionShape, summary: z.string() });
export type Round = z.infer<typeof Round>;

export const TeamAnswer = z.object({ text: z.string(), version: Version, by: Person, at: Instant });
export type TeamAnswer = z.infer<typeof TeamAnswer>;
/** What candidates ask, what it is really about, and what this team answers. */
export const CandidateQuestion = z.object({
  slug: Slug,
  text: z.string(),
  reveals: z.string(),
  answer: z.nullable(TeamAnswer),
});
export type CandidateQuestion = z.infer<typeof CandidateQuestion>;
/** `version`: of the answer that is being changed; null where there is none yet. */
export const TeamAnswerChange = z.strictObject({ slug: Slug, text: prose(4000), version: z.nullable(Version) });
export type TeamAnswerChange = z.infer<typeof TeamAnswerChange>;

export const guideRoutes = {
  list: get('/guides', {
    returns: z.object({
      guides: z.array(Guide),
      briefs: z.array(Brief),
      decks: z.array(Deck),
      rounds: z.array(Round),
    }),
  }),
  candidateQuestions: get('/candidate-questions', { returns: z.object({ items: z.array(CandidateQuestion) }) }),
  answer: put('/candidate-questions', { body: TeamAnswerChange, returns: CandidateQuestion }),
};
