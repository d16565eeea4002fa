/** The shapes that a problem is made of: the bank's questions, the loop's sessions, and the rules over them. */
import { z } from 'zod';

export const Id = z.string().min(1).max(200);
// Far above any loop: a relaxed rule must still be a valid one.
const count = z.int().min(0).max(1e6);
const minutes = z.int().min(0).max(1e6);
const days = z.int().min(0).max(1e6);
/** Logits: beyond these nobody answers, or everybody; infinite differences would have no information at all. */
export const Logits = z.number().min(-1_000).max(1_000);
/** A level by its index in `levels` (0 = lowest) or by its name. */
export const LevelRef = z.union([z.int().min(0), Id]);

export const Question = z.strictObject({
  id: Id,
  /** Kinds of session that may ask it. */
  stages: z.array(Id).min(1),
  /** Lowest and highest level that it suits, both included. */
  levels: z.strictObject({ from: LevelRef, to: LevelRef }),
  /** The level that it is aimed at, for the level mix; the middle of its range unless told, the lower of two middles. */
  aim: LevelRef.optional(),
  /** How it is asked, such as `open` or `coding`, for the format mix. */
  format: Id.optional(),
  /** Time to ask and answer it; minutes. */
  minutes: z.int().min(1).max(1_440),
  /** What it shows; weight 2 = a main competency, 1 = shown on the side. */
  competencies: z.array(z.strictObject({ id: Id, weight: z.union([z.literal(1), z.literal(2)]) })).min(1),
  /**
   * Measurement value at the problem's level, no unit, higher is better. Left out, it is the Fisher information that
   * `discrimination` and `difficulty` give at the problem's `ability`.
   */
  value: z.number().min(-1e6).max(1e6).optional(),
  /** How well it tells candidates apart: the 2PL slope, where known. */
  discrimination: z.number().min(0).max(100).optional(),
  /** How hard it is, such as the 2PL difficulty in logits; easier questions are asked first. */
  difficulty: Logits.optional(),
  /** How good the team judges it; 0 to 1. */
  quality: z.number().min(0).max(1).default(0),
  /** False while its statistics are unknown: a pilot question. */
  proven: z.boolean().default(true),
  /** How often it was asked in the team's exposure window. */
  uses: count.default(0),
  /** Whether the bank offers it at all: retired and draft questions are `not-eligible`. */
  status: z.enum(['eligible', 'not-eligible']).default('eligible'),
  /** Ids of questions that must not meet it in one loop; naming it on one side is enough. */
  enemies: z.array(Id).default([]),
  /** Ids of near-duplicate clusters; a loop holds at most one question of each. */
  clusters: z.array(Id).default([]),
  /** Whether this candidate met it before, whenever that was. */
  seen: z.boolean().default(false),
  /** People who met it, asking or answering, and how many days ago they last did; `rules.met` says when it counts. */
  metBy: z.array(z.strictObject({ person: Id, daysAgo: days })).default([]),
});

const Interviewer = z.strictObject({
  id: Id,
  /** Competencies that the person may judge; left out = every one. */
  qualified: z.array(Id).optional(),
});

export const Session = z.strictObject({
  id: Id,
  /** Its kind; it may ask the questions that name this stage. */
  stage: Id,
  /** Least and most question time; minutes. */
  minutes: z.strictObject({ from: minutes, to: minutes }),
  /** Least and most questions. */
  questions: z.strictObject({ from: count, to: count }),
  /** Competencies that it is there to show; empty = no focus rule. */
  focus: z.array(Id).default([]),
  /** Share of `minutes.from` that questions with a main competency in `focus` must fill; 0 to 1. */
  focusShare: z.number().min(0).max(1).default(0.6),
  /** Most pilot questions here; left out, `rules.onePilotPerSession` decides. */
  pilots: count.optional(),
  /** Who leads it, where that is known: somebody must be qualified for each main competency asked about here. */
  interviewers: z.array(Interviewer).default([]),
});

const Coverage = z.strictObject({
  competency: Id,
  /** Least questions of the loop that show it, whatever their weight. */
  questions: count.default(1),
  /** Least sessions with at least one such question; two give two independent looks. */
  sessions: count.default(1),
  /** Least minutes of such questions. */
  minutes: minutes.optional(),
});

/** Least and most questions of the loop; without `to` as many as there are. */
const mix = { from: count.default(0), to: count.optional() };

/** What counts in a question's worth, and how much: worth = value + quality + depth - exposure, each times its weight. */
const Weights = z.strictObject({
  /** Weight of the measurement value. */
  value: z.number().min(0).max(1e6).default(1),
  /** Weight of the judged quality, which is 0 to 1. */
  quality: z.number().min(0).max(1e6).default(0),
  /** Weight of depth: 1 for each main competency that a coverage rule names, one half for each on the side. */
  depth: z.number().min(0).max(1e6).default(0),
  /** What every use in the exposure window takes away. */
  exposure: z.number().min(0).max(1e6).default(0),
});

export const Rules = z.strictObject({
  coverage: z.array(Coverage).default([]),
  /**
   * Must-have competencies and how many sessions own each: a session owns a competency when it asks a question whose
   * main competency it is. One owner unless told.
   */
  owners: z.array(z.strictObject({ competency: Id, from: count.default(1), to: count.default(1) })).default([]),
  /** How many questions are aimed at a level. */
  levelMix: z.array(z.strictObject({ level: LevelRef, ...mix })).default([]),
  /** How many questions are of a format. */
  formatMix: z.array(z.strictObject({ format: Id, ...mix })).default([]),
  /** Questions that must be asked, in the named session or in any. */
  pinned: z.array(z.strictObject({ question: Id, session: Id.optional() })).default([]),
  /** Ids of questions that must not be asked. */
  banned: z.array(Id).default([]),
  /** Hard exposure cap: a question with more uses is not eligible. */
  maxUses: count.optional(),
  /**
   * Days for which a question is spent once somebody met it: for this candidate in the whole loop (left out: for ever),
   * for a session's interviewers in that session (left out: never).
   */
  met: z.strictObject({ candidateDays: days.optional(), interviewerDays: days.optional() }).prefault({}),
  onePilotPerSession: z.boolean().default(true),
  weights: Weights.prefault({}),
});
