import type { Choice, ProblemInput } from '@loopwright/assembly';
import { type Field, type LoopPlan, type PlannedSession, questionFormats } from '@loopwright/contracts';
import type { BankQuestion } from '../questions/index.ts';
import { type AskedBefore, neverAsked } from './asked-before.repository.ts';
import { type ProblemRules, rulesOf } from './loop.problem-rules.ts';
import { type Aim, levelRange, valueOf } from './question-value.ts';

/** A question at its current version; one that the bank no longer offers may still stand in a plan. */
export type KnownQuestion = BankQuestion & { status: string };
/** One loop with everything that its rules refer to. */
export type Setting = {
  level: string;
  plan: LoopPlan;
  field: Field;
  questions: readonly KnownQuestion[];
  asked?: AskedBefore;
};
type Shown = { id: string; weight: 1 | 2 };
export type ProblemQuestion = {
  id: string;
  stages: string[];
  levels: { from: number; to: number };
  format?: string;
  minutes: number;
  competencies: Shown[];
  value: number;
  difficulty: number;
  status: 'eligible' | 'not-eligible';
  enemies: string[];
  uses?: number;
  proven?: boolean;
};
/** The library's problem format, as far as a loop uses it: levels as indices, nothing left out. */
export type LoopProblem = Omit<ProblemInput, 'level' | 'bank' | 'rules'> & {
  level: number;
  bank: ProblemQuestion[];
  rules: ProblemRules;
};

/** Choice questions are answered on paper or on screen, which only this stage is for. */
const CHOICE_STAGE = 'knowledge-check';

/**
 * States a plan as a problem of the assembly library: its sessions, coverage, pins and bans over the given questions.
 *
 * Minutes that the plan sets for a question replace the question's own. Bans and enemies outside the given questions
 * are left out, for they cannot be met.
 */
export function problemOf({ level, plan, field, questions, asked = neverAsked }: Setting): LoopProblem {
  const aim = aimOf({ level, plan, field });
  const minutes = plannedMinutes(plan);
  const bank = questions.flatMap((question) => problemQuestion(question, minutes, aim, asked));
  const inBank = new Set(bank.map(({ id }) => id));
  return {
    level: aim.level,
    levels: [...aim.levels],
    competencies: competenciesOf(field, plan, bank),
    stages: [...new Set([...plan.sessions.map(({ stage }) => stage), ...bank.flatMap(({ stages }) => stages)])],
    formats: [...questionFormats],
    bank: bank.map((question) => ({ ...question, enemies: question.enemies.filter((id) => inBank.has(id)) })),
    sessions: plan.sessions.map(({ id, stage, questionMinutes, questionCount, focus }) => ({
      id,
      stage,
      minutes: questionMinutes,
      questions: questionCount,
      focus,
      ...(plan.rules?.unprovenPerSession !== undefined && { pilots: plan.rules.unprovenPerSession }),
    })),
    rules: {
      ...rulesOf(plan, aim.levels),
      pinned: pinsOf(plan).filter(({ question }) => inBank.has(question)),
      banned: plan.banned.filter((id) => inBank.has(id)),
    },
  };
}

const aimOf = ({ level, plan, field }: Omit<Setting, 'questions'>): Aim => {
  const levels = field.levels.map(({ slug }) => slug);
  return {
    level: levels.indexOf(level),
    levels,
    sessions: plan.sessions,
    covered: new Set(Object.keys(plan.coverage)),
  };
};

/** Which question the plan asks in which session. */
export const choicesOf = (plan: LoopPlan): Choice[] =>
  plan.sessions.flatMap(({ id, questions }) =>
    questions.map(({ questionId }) => ({ question: questionId, session: id })),
  );

/** The plan as the assembler starts from it: only what was pinned stays. */
export const pinnedOnly = (plan: LoopPlan): LoopPlan => ({
  ...plan,
  sessions: plan.sessions.map((session) => ({
    ...session,
    questions: session.questions.filter(({ pinned }) => pinned),
  })),
});

/** Ids of every question that the plan names. */
export const questionsNamed = (plan: LoopPlan): string[] => [
  ...new Set([...choicesOf(plan).map(({ question }) => question), ...plan.banned]),
];

function problemQuestion(
  question: KnownQuestion,
  minutes: ReadonlyMap<string, number>,
  aim: Aim,
  { uses, rated }: AskedBefore,
): ProblemQuestion[] {
  const levels = levelRange(question.levels, aim.levels);
  const stages = question.format === 'mcq' ? [CHOICE_STAGE] : question.stages;
  const competencies = weighted(question.competencies);
  if (!levels || stages.length === 0 || competencies.length === 0) return [];
  const timed = { ...question, minutes: Math.max(1, minutes.get(question.id) ?? question.minutes) };
  return [
    {
      id: question.id,
      stages,
      levels,
      format: question.format,
      minutes: timed.minutes,
      competencies,
      value: valueOf(timed, aim),
      difficulty: (levels.from + levels.to) / 2,
      status: question.status === 'approved' ? 'eligible' : 'not-eligible',
      enemies: question.enemies,
      uses: uses.get(question.id) ?? 0,
      proven: rated?.has(question.id) ?? true,
    },
  ];
}

/** A question that names no main competency shows all of its competencies as main ones. */
function weighted(competencies: KnownQuestion['competencies']): Shown[] {
  const shown = Object.entries(competencies);
  const someMain = shown.some(([, weight]) => weight === 2);
  return shown.map(([id, weight]) => ({ id, weight: someMain ? weight : 2 }));
}

const competenciesOf = (field: Field, plan: LoopPlan, bank: ProblemQuestion[]): string[] => [
  ...new Set([
    ...field.competencies.map(({ slug }) => slug),
    ...Object.keys(plan.coverage),
    ...plan.sessions.flatMap(({ focus }) => focus),
    ...bank.flatMap(({ competencies }) => competencies.map(({ id }) => id)),
  ]),
];

const pinned = ({ questions }: PlannedSession) => questions.filter((question) => question.pinned);
const pinsOf = (plan: LoopPlan) =>
  plan.sessions.flatMap((session) =>
    pinned(session).map(({ questionId }) => ({ question: questionId, session: session.id })),
  );
const plannedMinutes = (plan: LoopPlan): Map<string, number> =>
  new Map(
    plan.sessions.flatMap(({ questions }) =>
      questions.flatMap(({ questionId, minutes }) => (minutes === undefined ? [] : [[questionId, minutes] as const])),
    ),
  );
