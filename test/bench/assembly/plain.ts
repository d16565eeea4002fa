import type { ProblemInput } from '@loopwright/assembly';

/** A problem with its defaults filled in, by what the format says and not by the library's reading of it. */
export function plain(problem: ProblemInput) {
  const pilots = problem.rules?.onePilotPerSession === false ? Infinity : 1;
  return {
    candidate: undefined,
    ...problem,
    level: Number(problem.level),
    ability: problem.ability ?? 0,
    bank: problem.bank.map((question) => ({ ...aQuestion, ...question, ...levelsOf(question) })),
    sessions: problem.sessions.map((session) => ({
      focus: [] as string[],
      focusShare: 0.6,
      pilots,
      ...session,
      interviewers: (session.interviewers ?? []).map(({ id, qualified }) => ({
        id,
        qualified: qualified ?? problem.competencies,
      })),
    })),
    rules: plainRules({ coverage: [], owners: [], levelMix: [], formatMix: [], ...problem.rules }),
  };
}

type Rules = NonNullable<ProblemInput['rules']>;
type Listed = Required<Pick<Rules, 'coverage' | 'owners' | 'levelMix' | 'formatMix'>>;
const mix = { from: 0, to: Infinity };

const plainRules = (rules: Rules & Listed) => ({
  pinned: [],
  banned: [],
  maxUses: Infinity,
  ...rules,
  coverage: rules.coverage.map((rule) => ({ questions: 1, sessions: 1, minutes: 0, ...rule })),
  owners: rules.owners.map((rule) => ({ from: 1, to: 1, ...rule })),
  levelMix: rules.levelMix.map((rule) => ({ ...mix, ...rule })),
  formatMix: rules.formatMix.map((rule) => ({ ...mix, ...rule })),
  met: { candidateDays: Infinity, interviewerDays: -1, ...rules.met },
  weights: { value: 1, quality: 0, depth: 0, exposure: 0, ...rules.weights },
});

const aQuestion = {
  status: 'eligible',
  seen: false,
  uses: 0,
  quality: 0,
  proven: true,
  value: undefined as number | undefined,
  metBy: [] as { person: string; daysAgo: number }[],
  enemies: [] as string[],
  clusters: [] as string[],
};

function levelsOf({ levels, aim }: ProblemInput['bank'][number]) {
  const [from, to] = [Number(levels.from), Number(levels.to)];
  return { levels: { from, to }, aim: Number(aim ?? Math.floor((from + to) / 2)) };
}

export type Plain = ReturnType<typeof plain>;
export type Question = Plain['bank'][number];
export type Session = Plain['sessions'][number];

export const mains = (question: Question): string[] =>
  question.competencies.filter(({ weight }) => weight === 2).map(({ id }) => id);
