import type { Choice, ProblemInput } from '@loopwright/assembly';
import { mains, plain, type Plain, type Question, type Session } from './plain.ts';

type Use = { q: Question; s: Session };
/** A statement that has to hold, and what is wrong when it does not. */
type Held = readonly [kept: boolean, what: string];

/** Counts, question by question, what is wrong with a loop; written apart from the library. Empty: every rule is kept. */
export function faultsOf(input: ProblemInput, loop: readonly Choice[]): string[] {
  const problem = plain(input);
  const asked = loop.map(({ question, session }) => ({
    q: problem.bank.find(({ id }) => id === question)!,
    s: problem.sessions.find(({ id }) => id === session)!,
  }));
  const held = [
    ...asked.flatMap((use) => [...ofQuestion(use.q, problem), ...ofUse(use, problem)]),
    ...asked.flatMap((a, i) => asked.slice(i + 1).flatMap((b) => ofPair(a.q, b.q))),
    ...problem.sessions.flatMap((s) => ofSession(s, here(asked, s))),
    ...ofCompetencies(problem, asked),
    ...ofMixes(problem, asked),
  ];
  return held.flatMap(([kept, what]) => (kept ? [] : [what]));
}

const here = (asked: Use[], session: Session): Question[] => asked.filter(({ s }) => s === session).map(({ q }) => q);
const minutesOf = (questions: readonly Question[]): number => questions.reduce((sum, { minutes }) => sum + minutes, 0);
const within = (n: number, from: number, to: number, what: string): Held => [n >= from && n <= to, `${what}: ${n}`];

const ofQuestion = (q: Question, { level, candidate, rules }: Plain): Held[] => [
  [q.levels.from <= level && level <= q.levels.to, `${q.id}: level`],
  [!q.seen && q.status === 'eligible' && !rules.banned.includes(q.id), `${q.id}: seen, banned or retired`],
  [q.uses <= rules.maxUses, `${q.id}: used too often`],
  ...q.metBy.map(({ person, daysAgo }): Held => {
    const counts = person === candidate && daysAgo <= rules.met.candidateDays;
    return [!counts, `${q.id}: met by the candidate`];
  }),
];

const ofUse = ({ q, s }: Use, { rules }: Plain): Held[] => [
  [q.stages.includes(s.stage), `${q.id}: stage`],
  ...s.interviewers.flatMap(({ id }) =>
    q.metBy.map(({ person, daysAgo }): Held => {
      const counts = person === id && daysAgo <= rules.met.interviewerDays;
      return [!counts, `${q.id}: met by an interviewer`];
    }),
  ),
  ...mains(q).map((id): Held => {
    const judged = s.interviewers.some(({ qualified }) => qualified.includes(id));
    return [judged || s.interviewers.length === 0, `${q.id}: nobody is qualified`];
  }),
];

const ofPair = (a: Question, b: Question): Held[] => [
  [a.id !== b.id, `${a.id}: twice`],
  [!a.enemies.includes(b.id) && !b.enemies.includes(a.id), `${a.id} and ${b.id}: enemies`],
  [!a.clusters.some((cluster) => b.clusters.includes(cluster)), `${a.id} and ${b.id}: near-duplicates`],
];

function ofSession(s: Session, questions: Question[]): Held[] {
  const focused = questions.filter((q) => mains(q).some((id) => s.focus.includes(id)));
  const least = s.focus.length > 0 ? s.focusShare * s.minutes.from - 1e-6 : 0;
  const pilots = questions.filter(({ proven }) => !proven);
  return [
    within(minutesOf(questions), s.minutes.from, s.minutes.to, `${s.id}: minutes`),
    within(questions.length, s.questions.from, s.questions.to, `${s.id}: questions`),
    within(pilots.length, 0, s.pilots, `${s.id}: pilots`),
    within(minutesOf(focused), least, Infinity, `${s.id}: minutes on its focus`),
  ];
}

const ofCompetencies = ({ rules }: Plain, asked: Use[]): Held[] => [
  ...rules.coverage.flatMap(({ competency, questions, sessions, minutes }) => {
    const showing = asked.filter(({ q }) => q.competencies.some(({ id }) => id === competency));
    return [
      within(showing.length, questions, Infinity, `${competency}: questions`),
      within(new Set(showing.map(({ s }) => s)).size, sessions, Infinity, `${competency}: sessions`),
      within(minutesOf(showing.map(({ q }) => q)), minutes, Infinity, `${competency}: minutes`),
    ];
  }),
  ...rules.owners.map(({ competency, from, to }) => {
    const owners = new Set(asked.filter(({ q }) => mains(q).includes(competency)).map(({ s }) => s));
    return within(owners.size, from, to, `${competency}: owners`);
  }),
];

const ofMixes = ({ rules }: Plain, asked: Use[]): Held[] => [
  ...rules.levelMix.map(({ level, from, to }) =>
    within(asked.filter(({ q }) => q.aim === level).length, from, to, `level ${level}`),
  ),
  ...rules.formatMix.map(({ format, from, to }) =>
    within(asked.filter(({ q }) => q.format === format).length, from, to, `format ${format}`),
  ),
  ...rules.pinned.map(({ question, session }): Held => {
    const kept = asked.some(({ q, s }) => q.id === question && (session === undefined || s.id === session));
    return [kept, `${question}: pinned`];
  }),
];
