/**
 * What a pack teaches beside its questions: guides for interviewers, briefs for candidates, what candidates ask,
 * decks of questions, and rounds that can be added to a loop. A pack may leave out each of these files.
 */
import { z } from 'zod';
import { Slug, Sources, TemplateSession, text } from './schema.ts';

const Told = z.strictObject({ text: text(600), sources: Sources });
const Table = z.strictObject({
  columns: z.array(text(60)).min(2).max(6),
  /** Each row has one cell for each column. */
  rows: z.array(z.strictObject({ cells: z.array(text(400)).min(2).max(6), sources: Sources })).min(1),
});

export const guideKinds = ['reference', 'comparison', 'practice'] as const;
/** `guides/*.yaml` */
export const GuideFile = z.strictObject({
  id: Slug,
  kind: z.enum(guideKinds),
  title: text(80),
  summary: text(400),
  /** Stages that it helps with; empty when it belongs to none in particular. */
  stages: z.array(Slug).default([]),
  sections: z
    .array(
      z
        .strictObject({
          id: Slug,
          title: text(80),
          text: text(1200).optional(),
          points: z.array(Told).default([]),
          table: Table.optional(),
        })
        .refine((section) => section.text || section.table || section.points.length > 0, 'holds nothing to read'),
    )
    .min(1),
});

/** `briefs.yaml`: what a candidate is told before a stage. The one without a stage goes with every other. */
export const BriefFile = z.strictObject({
  briefs: z
    .array(
      z.strictObject({
        id: Slug,
        stage: Slug.optional(),
        title: text(80),
        expect: z.array(Told).min(1),
        prepare: z.array(Told).min(1),
        questions: z.array(z.strictObject({ question: text(200), answer: text(600), sources: Sources })).default([]),
      }),
    )
    .min(1),
});

/** `candidate-questions.yaml`: what candidates ask, and what each question is really about. */
export const CandidateQuestionFile = z.strictObject({
  questions: z.array(z.strictObject({ id: Slug, text: text(300), reveals: text(400), sources: Sources })).min(1),
});

/** `decks.yaml`: ways through questions of the bank. `cue`: what the interviewer knows and does not say at once. */
export const DeckFile = z.strictObject({
  decks: z
    .array(
      z.strictObject({
        id: Slug,
        title: text(80),
        purpose: text(400),
        cards: z.array(z.strictObject({ question: Slug, cue: text(300) })).min(1),
      }),
    )
    .min(1),
});

/** `rounds.yaml`: sessions that can be added to a loop. */
export const RoundFile = z.strictObject({
  rounds: z.array(z.strictObject({ ...TemplateSession.shape, summary: text(400), sources: Sources })).min(1),
});
