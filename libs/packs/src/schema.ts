/**
 * The content-pack format: what the files of a pack may hold.
 *
 * The format knows levels, stages and competencies as names that the pack itself declares;
 * nothing in it knows machine learning.
 */
import { z } from 'zod';

/** Stable kebab-case identifier; never reused for another meaning. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case: lower-case letters, digits and single hyphens')
  .max(80);
export const text = (max = 1200) => z.string().trim().min(1).max(max);
/** Ids of the source items that this entry covers; empty when the entry is the pack's own. */
export const Sources = z.array(z.string().regex(/^[a-z0-9-]+$/)).default([]);
const sentences = (least: number) => z.array(text(600)).min(least).max(12);

export const questionFormats = ['open', 'coding', 'system-design', 'behavioral', 'mcq'] as const;

const asked = {
  id: Slug,
  title: text(80).describe('Short name for lists: four to eight words, sentence case, no question mark'),
  prompt: text(2000),
  stages: z.array(Slug).min(1),
  /** competency slug → 2 (main) or 1 (also shown) */
  competencies: z
    .record(Slug, z.union([z.literal(1), z.literal(2)]))
    .refine((of) => Object.values(of).includes(2), 'name at least one main competency (weight 2)'),
  topics: z.array(Slug).min(1).max(6),
  minutes: z.int().min(1).max(75),
  /** Questions that must not meet this one in one loop. */
  enemies: z.array(Slug).default([]),
  /** Where the source documents conflict or err: what was settled, and how. */
  note: text(600).optional(),
  sources: Sources,
};
const guided = {
  ...asked,
  assesses: text(300).describe('What the answer shows, in one sentence'),
  keyPoints: sentences(3),
  followUps: sentences(2),
  redFlags: sentences(1),
  /** level slug → what good looks like at that level, in behaviour that can be seen or heard */
  levels: z.record(Slug, text(600)).refine((of) => Object.keys(of).length > 0, 'describe at least one level'),
};
const OpenQuestion = z.strictObject({ ...guided, format: z.literal('open') });
const BehavioralQuestion = z.strictObject({ ...guided, format: z.literal('behavioral') });
const CodingQuestion = z.strictObject({
  ...guided,
  format: z.literal('coding'),
  exercise: z.strictObject({
    input: text(),
    output: text(),
    limits: text(),
    example: text(2000),
    extensions: sentences(2),
    finished: text().describe('What a finished solution looks like in the time'),
  }),
});
const SystemDesignQuestion = z.strictObject({
  ...guided,
  format: z.literal('system-design'),
  /** Slugs of twists of the pack that fit this prompt. */
  twists: z.array(Slug).default([]),
  reach: z.strictObject({
    short: text().describe('What a 45-minute answer reaches'),
    long: text().describe('What a 75-minute answer reaches'),
  }),
});
const ChoiceQuestion = z
  .strictObject({
    ...asked,
    format: z.literal('mcq'),
    options: z.array(text(300)).min(3).max(6),
    answer: z.int().min(1).describe('1-based position of the right option'),
    explanation: text(800),
    /** Levels that may be asked this question. */
    levels: z.array(Slug).min(1),
  })
  .refine((q) => q.answer <= q.options.length, { path: ['answer'], message: 'the answer is not one of the options' })
  .refine((q) => new Set(q.options).size === q.options.length, {
    path: ['options'],
    message: 'two options are the same',
  });

export const PackQuestion = z.discriminatedUnion('format', [
  OpenQuestion,
  BehavioralQuestion,
  CodingQuestion,
  SystemDesignQuestion,
  ChoiceQuestion,
]);
export type PackQuestion = z.infer<typeof PackQuestion>;
/** `questions/*.yaml` */
export const QuestionFile = z.strictObject({ questions: z.array(PackQuestion).min(1) });

/** `pack.yaml` */
export const PackManifest = z.strictObject({
  id: Slug,
  title: text(80),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  description: text(),
  license: text(80),
  /** Lowest level first; every other file uses these slugs. */
  levels: z
    .array(
      z.strictObject({
        id: Slug,
        name: text(40),
        expectation: text(),
        /** What this level is judged on beyond the level below: the overlay of every rubric. */
        adds: z.array(z.strictObject({ text: text(400), sources: Sources })).default([]),
        sources: Sources,
      }),
    )
    .min(1),
});

/** `competencies.yaml` */
export const CompetencyFile = z.strictObject({
  competencies: z
    .array(
      z.strictObject({
        id: Slug,
        name: text(60),
        definition: text(400),
        /** What a strong candidate does; observable. */
        signals: z.array(z.strictObject({ text: text(400), sources: Sources })).default([]),
        sources: Sources,
      }),
    )
    .min(1),
});

/** `stages.yaml` */
export const StageFile = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id: Slug,
        name: text(60),
        purpose: text(500),
        minutes: z
          .strictObject({ from: z.int().min(5), to: z.int().max(240) })
          .refine((m) => m.from <= m.to, 'from is after to'),
        /** Whether ratings of this stage count in a comparison. */
        scored: z.boolean().default(true),
        /** What the interviewer does, in order. */
        briefing: sentences(2),
        covers: z.array(z.strictObject({ text: text(300), sources: Sources })).default([]),
        sources: Sources,
      }),
    )
    .min(1),
});

const Anchors = z.strictObject({ 'strong-no': text(400), no: text(400), yes: text(400), 'strong-yes': text(400) });
const Criterion = z.strictObject({
  id: Slug,
  name: text(60),
  competency: Slug,
  question: text(200).describe('The question that the rater answers'),
  anchors: Anchors,
  /** level slug → how the same words are read at that level */
  overlay: z.record(Slug, text(400)).default({}),
  sources: Sources,
});
/** `rubrics/<stage>.yaml` */
export const RubricFile = z.strictObject({
  id: Slug,
  stage: Slug,
  title: text(80),
  criteria: z.array(Criterion).min(3).max(7),
  redFlags: z.array(z.strictObject({ text: text(400), sources: Sources })).default([]),
});

/** `checklists.yaml`: ordered steps with probes, for a design interview or a project talk. */
export const ChecklistFile = z.strictObject({
  checklists: z.array(
    z.strictObject({
      id: Slug,
      title: text(80),
      purpose: text(400),
      stages: z.array(Slug).min(1),
      /** How an interviewer fills it in: a tick for each step, or a box of text under a heading of its own. */
      layout: z.enum(['ticks', 'boxes']).default('ticks'),
      steps: z
        .array(
          z.strictObject({
            id: Slug,
            name: text(80),
            intent: text(300),
            sources: Sources,
            probes: z.array(z.strictObject({ text: text(300), sources: Sources })).default([]),
          }),
        )
        .min(1),
      sources: Sources,
    }),
  ),
  /** Constraints that an interviewer can add to a design question. */
  twists: z.array(z.strictObject({ id: Slug, name: text(60), text: text(400), sources: Sources })).default([]),
});

/** `tracks.yaml` */
export const TrackFile = z.strictObject({
  tracks: z
    .array(
      z.strictObject({
        id: Slug,
        name: text(60),
        summary: text(500),
        /** Kinds of work that the track does. */
        work: z.array(z.strictObject({ text: text(300), sources: Sources })).default([]),
        /** What is asked deeper or lighter on this track. */
        emphasis: z.array(z.strictObject({ text: text(300), sources: Sources })).default([]),
        sources: Sources,
      }),
    )
    .min(1),
});

export const TemplateSession = z.strictObject({
  id: Slug,
  title: text(60),
  stage: Slug,
  /** Length of the slot, in minutes. */
  minutes: z.int().min(15).max(120),
  /** Minutes of the slot that the questions may fill. */
  questionMinutes: z.strictObject({ from: z.int().min(0), to: z.int().max(120) }),
  questions: z.strictObject({ from: z.int().min(1), to: z.int().max(12) }),
  /** Competencies this session is asked to look at; most of its minutes go to them. */
  focus: z.array(Slug).min(1).max(5),
});
/** `templates/<track>-<level>.yaml` */
export const TemplateFile = z.strictObject({
  id: Slug,
  title: text(80),
  track: Slug,
  level: Slug,
  summary: text(400),
  sessions: z.array(TemplateSession).min(1).max(9),
  /** competency slug → least questions over the loop, and in how many sessions at least */
  coverage: z.record(
    Slug,
    z.strictObject({
      questions: z.int().min(1).max(10),
      sessions: z.int().min(1).max(5).default(1),
      mustHave: z.boolean().default(false),
    }),
  ),
  /** Set where the plan follows what is reported of a company: told, not confirmed, and made to be changed. */
  reported: z.strictObject({ style: text(40), basis: text(400) }).optional(),
  sources: Sources,
});
