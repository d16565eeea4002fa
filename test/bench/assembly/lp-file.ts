import type { ProblemInput } from '@loopwright/assembly';
import { mains, plain, type Plain, type Question, type Session } from './plain.ts';

/**
 * The problem as a CPLEX LP file, for solvers that have nothing to do with ours.
 *
 * Written apart from the library on purpose: nothing of its model, its eligibility or its reading of a problem is used,
 * so that a mistake there shows as another optimum here.
 */
type Use = { name: string; question: Question; session: Session; worth: number };
type Term = readonly [coefficient: number, name: string];

export type LpFile = { text: string; uses: { name: string; question: string; session: string; worth: number }[] };

export function lpFileOf(input: ProblemInput): LpFile {
  const problem = plain(input);
  const uses = usesOf(problem);
  const marks: string[] = [];
  const rows = [...bankRows(uses), ...problem.sessions.flatMap((s) => sessionRows(s, uses))];
  rows.push(...loopRows(problem, uses, marks));
  const objective = sum(uses.map(({ worth, name }) => [worth, name]));
  const names = [...uses.map(({ name }) => name), ...marks];
  const text = [
    'Maximize',
    ` obj: ${objective}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${row}`),
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n');
  return {
    text,
    uses: uses.map(({ name, question, session, worth }) => ({
      name,
      question: question.id,
      session: session.id,
      worth,
    })),
  };
}

function usesOf(problem: Plain): Use[] {
  const uses: Use[] = [];
  for (const question of problem.bank)
    for (const session of problem.sessions)
      if (inLoop(question, problem) && inSession(question, session, problem))
        uses.push({ name: `x${uses.length}`, question, session, worth: worthOf(question, problem) });
  return uses;
}

const lately = ({ metBy }: Question, person: string | undefined, days: number): boolean =>
  metBy.some((met) => met.person === person && met.daysAgo <= days);

const inLoop = (q: Question, { level, rules, candidate }: Plain): boolean =>
  q.levels.from <= level &&
  level <= q.levels.to &&
  q.status === 'eligible' &&
  !q.seen &&
  !rules.banned.includes(q.id) &&
  q.uses <= rules.maxUses &&
  !lately(q, candidate, rules.met.candidateDays);

const inSession = (q: Question, s: Session, { rules }: Plain): boolean =>
  q.stages.includes(s.stage) &&
  q.minutes <= s.minutes.to &&
  mains(q).every((id) => s.interviewers.length === 0 || s.interviewers.some((p) => p.qualified.includes(id))) &&
  !s.interviewers.some((p) => lately(q, p.id, rules.met.interviewerDays));

function worthOf(q: Question, { ability, rules }: Plain): number {
  const p = 1 / (1 + Math.exp(-q.discrimination! * (ability - q.difficulty!)));
  const value = q.value ?? q.discrimination! ** 2 * p * (1 - p);
  const covered = new Set(rules.coverage.map(({ competency }) => competency));
  const depth = q.competencies.filter(({ id }) => covered.has(id)).reduce((d, { weight }) => d + weight / 2, 0);
  const w = rules.weights;
  return w.value * value + w.quality * q.quality + w.depth * depth - w.exposure * q.uses;
}

/** Pair by pair, where the library has one row for a whole cluster. */
function bankRows(uses: Use[]): string[] {
  const rows: string[] = [];
  uses.forEach((one, i) => {
    for (const other of uses.slice(i + 1))
      if (exclude(one.question, other.question)) rows.push(`${one.name} + ${other.name} <= 1`);
  });
  return rows;
}

const exclude = (a: Question, b: Question): boolean =>
  a.id === b.id ||
  a.enemies.includes(b.id) ||
  b.enemies.includes(a.id) ||
  a.clusters.some((cluster) => b.clusters.includes(cluster));

function sessionRows(s: Session, all: Use[]): string[] {
  const here = all.filter(({ session }) => session === s);
  const minutes: Term[] = here.map(({ question, name }) => [question.minutes, name]);
  const unproven: Term[] = here.filter(({ question }) => !question.proven).map(({ name }) => [1, name]);
  const focused: Term[] = here
    .filter(({ question }) => mains(question).some((id) => s.focus.includes(id)))
    .map(({ question, name }) => [question.minutes, name]);
  return [
    ...span(minutes, s.minutes.from, s.minutes.to),
    ...span(
      here.map(({ name }) => [1, name]),
      s.questions.from,
      s.questions.to,
    ),
    ...span(focused, s.focus.length > 0 ? s.focusShare * s.minutes.from - 1e-7 : 0, Infinity),
    ...span(unproven, 0, s.pilots),
  ];
}

function loopRows(problem: Plain, uses: Use[], marks: string[]): string[] {
  const { levelMix, formatMix, pinned } = problem.rules;
  const counted = (suits: (q: Question) => boolean): Term[] =>
    uses.filter(({ question }) => suits(question)).map(({ name }) => [1, name]);
  return [
    ...coverageRows(problem, uses, marks),
    ...ownerRows(problem, uses, marks),
    ...levelMix.flatMap(({ level, from, to }) =>
      span(
        counted(({ aim }) => aim === level),
        from,
        to,
      ),
    ),
    ...formatMix.flatMap(({ format, from, to }) =>
      span(
        counted((q) => q.format === format),
        from,
        to,
      ),
    ),
    ...pinned.flatMap(({ question }) =>
      span(
        counted(({ id }) => id === question),
        1,
        Infinity,
      ),
    ),
  ];
}

function coverageRows({ rules, sessions }: Plain, uses: Use[], marks: string[]): string[] {
  const rows: string[] = [];
  for (const { competency, questions, sessions: least, minutes } of rules.coverage) {
    const showing = uses.filter(({ question }) => question.competencies.some(({ id }) => id === competency));
    rows.push(`${sum(showing.map(({ name }) => [1, name]))} >= ${questions}`);
    rows.push(`${sum(showing.map(({ question, name }) => [question.minutes, name]))} >= ${minutes}`);
    const looks = sessions.map((session): Term => {
      const look = mark(marks);
      rows.push(`${sum([...inOf(showing, session), [-1, look]])} >= 0`);
      return [1, look];
    });
    rows.push(`${sum(looks)} >= ${least}`);
  }
  return rows;
}

/** One row for each use, where the library has one for the session. */
function ownerRows({ rules, sessions }: Plain, uses: Use[], marks: string[]): string[] {
  const rows: string[] = [];
  for (const { competency, from, to } of rules.owners) {
    const owning = uses.filter(({ question }) => mains(question).includes(competency));
    const owners = sessions.map((session): Term => {
      const owner = mark(marks);
      const here = inOf(owning, session);
      rows.push(`${sum([...here, [-1, owner]])} >= 0`, ...here.map(([, name]) => `${name} - ${owner} <= 0`));
      return [1, owner];
    });
    rows.push(...span(owners, from, to));
  }
  return rows;
}

const mark = (marks: string[]): string => marks[marks.push(`m${marks.length}`) - 1]!;
const inOf = (uses: Use[], session: Session): Term[] =>
  uses.filter((use) => use.session === session).map(({ name }) => [1, name]);
const span = (terms: Term[], from: number, to: number): string[] => [
  `${sum(terms)} >= ${from}`,
  ...(to === Infinity ? [] : [`${sum(terms)} <= ${to}`]),
];

/** Lines stay short: some readers stop at 255 characters. A sum of nothing is 0 times the first use. */
function sum(terms: readonly Term[]): string {
  if (terms.length === 0) return '0 x0';
  return terms
    .map(([c, name], i) => `${c < 0 ? '-' : '+'} ${Math.abs(c)} ${name}${i % 8 === 7 ? '\n ' : ''}`)
    .join(' ');
}
