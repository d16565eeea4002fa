import { inFocus, mainCompetencies } from './eligibility.ts';
import { worthOf } from './worth.ts';
import { swaps } from './alternatives.ts';
import { bindingRules, type BindingRule } from './binding.ts';
import type { Model } from './model.ts';
import type { Choice, Problem, Question, Session } from './problem.ts';
import { reasonsOf, type Reason } from './reasons.ts';

export interface AskedQuestion {
  question: string;
  minutes: number;
  /** Minutes from the start of the session. */
  startsAt: number;
  /** Measurement value as in the bank. */
  value: number;
  /** Its part of the objective: the value less the exposure penalty. */
  worth: number;
  pilot: boolean;
  reasons: Reason[];
  /**
   * The cheapest question that could take its place, everything else staying, and what that costs the objective; null
   * when none could.
   */
  nextBest: { question: string; cost: number } | null;
}

export interface AssembledSession {
  session: string;
  stage: string;
  /** Sum of the questions' minutes. */
  minutes: number;
  /** Minutes of questions with a main competency in the session's focus. */
  focusMinutes: number;
  /** In the order to ask them. */
  questions: AskedQuestion[];
}

/** One row of the coverage matrix. */
export interface CoverageRow {
  competency: string;
  questions: number;
  minutes: number;
  /** Sessions with at least one question on it. */
  sessions: number;
  /** Sessions that own it: those with a question whose main competency it is. */
  owners: string[];
  /** One cell per session of the loop, in its order. */
  bySession: { session: string; questions: number; minutes: number }[];
}

/** An assembled loop: plain data, in the order in which it will happen. */
export interface Loop {
  sessions: AssembledSession[];
  /** Every competency of the problem, covered or not. */
  coverage: CoverageRow[];
  /** Questions by the level that they are aimed at: every level of the problem, lowest first. */
  levels: { level: string; questions: number }[];
  /** Questions by their format, by name; those without one are left out. */
  formats: { format: string; questions: number }[];
  /** Rules of the team that leave no room. */
  binding: BindingRule[];
}

/** Lays out the chosen questions as a loop. */
export function layOut(choices: readonly Choice[], model: Model, problem: Problem): Loop {
  const questions = new Map(problem.bank.map((question) => [question.id, question]));
  const bySession = problem.sessions.map((session) =>
    choices
      .filter((choice) => choice.session === session.id)
      .map((choice) => questions.get(choice.question)!)
      .sort(askingOrder(session)),
  );
  const asked = bySession.flat();
  const swapsOf = swaps(problem);
  const nextBest = (question: Question) => {
    const [cheapest] = swapsOf(choices, question.id, 1);
    return cheapest ? { question: cheapest.question, cost: cheapest.cost } : null;
  };
  return {
    sessions: problem.sessions.map((session, s) => ({
      session: session.id,
      stage: session.stage,
      minutes: total(bySession[s]!),
      focusMinutes: total(bySession[s]!.filter((question) => inFocus(question, session))),
      questions: bySession[s]!.map((question, i) => ({
        question: question.id,
        minutes: question.minutes,
        startsAt: total(bySession[s]!.slice(0, i)),
        value: question.value,
        worth: worthOf(question, problem.rules),
        pilot: !question.proven,
        reasons: reasonsOf(question, s, bySession, model, problem),
        nextBest: nextBest(question),
      })),
    })),
    coverage: problem.competencies.map((competency) => coverageRow(competency, bySession, problem)),
    levels: problem.levels.map((level, at) => ({ level, questions: asked.filter(({ aim }) => aim === at).length })),
    formats: formatsOf(asked),
    binding: bindingRules(model, choices, problem),
  };
}

function formatsOf(asked: Question[]): Loop['formats'] {
  const formats = [...new Set(asked.flatMap(({ format }) => format ?? []))].sort();
  return formats.map((format) => ({ format, questions: asked.filter((one) => one.format === format).length }));
}

/** The session's main focus first, in the order of its focus; within it easier, then shorter questions first. */
function askingOrder({ focus }: Session): (a: Question, b: Question) => number {
  const place = (question: Question) => {
    const places = mainCompetencies(question)
      .map((id) => focus.indexOf(id))
      .filter((at) => at >= 0);
    return Math.min(...places, focus.length);
  };
  return (a, b) =>
    place(a) - place(b) || (a.difficulty ?? 0) - (b.difficulty ?? 0) || a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}

function coverageRow(competency: string, loop: Question[][], problem: Problem): CoverageRow {
  const bySession = loop.map((questions, s) => {
    const showing = questions.filter((question) => question.competencies.some((shown) => shown.id === competency));
    return { session: problem.sessions[s]!.id, questions: showing.length, minutes: total(showing) };
  });
  return {
    competency,
    questions: bySession.reduce((sum, cell) => sum + cell.questions, 0),
    minutes: bySession.reduce((sum, cell) => sum + cell.minutes, 0),
    sessions: bySession.filter((cell) => cell.questions > 0).length,
    owners: problem.sessions.flatMap(({ id }, s) =>
      loop[s]!.some((question) => mainCompetencies(question).includes(competency)) ? [id] : [],
    ),
    bySession,
  };
}

const total = (questions: Question[]) => questions.reduce((sum, question) => sum + question.minutes, 0);
