import { inFocus, mainCompetencies, worthOf } from './eligibility.ts';
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
  /** One cell per session of the loop, in its order. */
  bySession: { session: string; questions: number; minutes: number }[];
}

/** An assembled loop: plain data, in the order in which it will happen. */
export interface Loop {
  sessions: AssembledSession[];
  /** Every competency of the problem, covered or not. */
  coverage: CoverageRow[];
  /** Rules of the team that leave no room. */
  binding: BindingRule[];
}

/** The uses that a solver's answer chose. */
export function choicesOf(values: number[], model: Model, problem: Problem): Choice[] {
  return model.columns.flatMap((column, i) =>
    column.kind === 'use' && values[i]! > 0.5
      ? [{ question: column.question.id, session: problem.sessions[column.session]!.id }]
      : [],
  );
}

export const choicesOfLoop = (loop: Loop): Choice[] =>
  loop.sessions.flatMap(({ session, questions }) => questions.map(({ question }) => ({ question, session })));

/** Sum of the chosen questions' worth, in the order of their ids so that equal loops get equal sums. */
export function objectiveOf(choices: readonly Choice[], problem: Problem): number {
  const chosen = new Set(choices.map((choice) => choice.question));
  return problem.bank
    .filter((question) => chosen.has(question.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .reduce((sum, question) => sum + worthOf(question, problem.rules), 0);
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
  return {
    sessions: problem.sessions.map((session, s) => layOutSession(session, s, bySession, model, problem)),
    coverage: problem.competencies.map((competency) => coverageRow(competency, bySession, problem)),
    binding: bindingRules(model, choices, problem),
  };
}

function layOutSession(
  session: Session,
  s: number,
  loop: Question[][],
  model: Model,
  problem: Problem,
): AssembledSession {
  const chosen = loop[s]!;
  return {
    session: session.id,
    stage: session.stage,
    minutes: total(chosen),
    focusMinutes: total(chosen.filter((question) => inFocus(question, session))),
    questions: chosen.map((question, i) => ({
      question: question.id,
      minutes: question.minutes,
      startsAt: total(chosen.slice(0, i)),
      value: question.value,
      worth: worthOf(question, problem.rules),
      pilot: !question.proven,
      reasons: reasonsOf(question, s, loop, model, problem),
    })),
  };
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
    bySession,
  };
}

const total = (questions: Question[]) => questions.reduce((sum, question) => sum + question.minutes, 0);
