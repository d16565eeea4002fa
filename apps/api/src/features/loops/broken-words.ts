import { type BrokenRule, type Choice, verify } from '@loopwright/assembly';
import { counted, type Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';
import { brokenWide, pilotWords } from './wide-rule-words.ts';

/** A broken rule: `key` names it, `by` says how far it is broken, `words` is for people. */
export type Broken = { key: string; by: number; words: string };
type Session = LoopProblem['sessions'][number];

/**
 * The rules of a problem that a choice of questions does not keep, according to the library's verifier.
 * A session without questions is one line, and not one for every rule that it breaks.
 */
export function brokenRules(problem: LoopProblem, choices: readonly Choice[], names: Names): Broken[] {
  const asking = new Set(choices.map(({ session }) => session));
  const silent = (rule: BrokenRule) =>
    rule.path[0] === 'sessions' && !asking.has(problem.sessions[rule.path[1] as number]!.id);
  const empty = problem.sessions
    .filter(({ id, questions, minutes }) => !asking.has(id) && (questions.from > 0 || minutes.from > 0))
    .map(({ id }) => ({ key: `empty ${id}`, by: 1, words: `${names.session(id)} has no questions yet.` }));
  const broken = verify(problem, choices).filter((rule) => !silent(rule));
  return [
    ...empty,
    ...broken.map((rule) => ({ key: keyOf(rule), by: rule.by, words: wordsOf(rule, problem, choices, names) })),
  ];
}

/** Rules of the bank are about the questions that the verifier's words name, the others about their path. */
const keyOf = ({ kind, path, words }: BrokenRule): string => {
  if (kind === 'eligibility') return words;
  return path[0] === 'bank' ? `${kind} ${idsIn(words).sort().join(' ')}` : `${kind} ${path.join('.')}`;
};

function wordsOf(rule: BrokenRule, problem: LoopProblem, choices: readonly Choice[], names: Names): string {
  if (rule.path[0] === 'sessions') return sessionWords(rule, problem.sessions[rule.path[1] as number]!, names);
  if (rule.kind.startsWith('coverage-')) return coverageWords(rule, problem, names);
  if (rule.kind === 'eligibility') return eligibilityWords(rule, problem, choices, names);
  return brokenWide(rule, problem, names) ?? questionWords(rule, names);
}

function questionWords(rule: BrokenRule, names: Names): string {
  const [first, second] = idsIn(rule.words)
    .map((id) => `“${names.question(id)}”`)
    .sort();
  if (rule.kind === 'enemies' || rule.kind === 'cluster')
    return `${first} and ${second} are too alike to meet in one loop.`;
  if (rule.kind === 'once') return `${first} is asked twice.`;
  if (rule.kind === 'pinned') return `${first} is pinned but not asked where it was pinned.`;
  return `${first} can no longer be asked: the bank does not offer it.`;
}

/** The verifier names questions by their ids. */
const idsIn = (words: string): string[] => words.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

function sessionWords({ kind, by }: BrokenRule, { id, minutes, questions, pilots = 0 }: Session, names: Names): string {
  const session = names.session(id);
  if (kind === 'minutes-from')
    return `${session}: the questions fill ${minutes.from - by} minutes of at least ${minutes.from}.`;
  if (kind === 'minutes-to')
    return `${session}: the questions take ${minutes.to + by} minutes, and ${minutes.to} are at hand.`;
  if (kind === 'questions-from')
    return `${session}: ${counted(questions.from - by, 'question')} of at least ${questions.from}.`;
  if (kind === 'questions-to')
    return `${session}: ${counted(questions.to + by, 'question')}, and at most ${questions.to} are wanted.`;
  if (kind === 'focus') return `${session}: the questions on its focus are ${counted(by, 'minute')} short.`;
  return `${session}: ${pilots + by} ${pilotWords(pilots + by)}, and at most ${pilots} may be.`;
}

function coverageWords({ kind, path, by }: BrokenRule, { rules }: LoopProblem, names: Names): string {
  const { competency, questions, sessions, minutes = 0 } = rules.coverage[path[2] as number]!;
  const name = names.competency(competency);
  if (kind === 'coverage-questions')
    return `${name}: ${counted(questions - by, 'question')} of at least ${questions} over the loop.`;
  if (kind === 'coverage-minutes') return `${name}: ${counted(minutes - by, 'minute')} of at least ${minutes}.`;
  return `${name}: questions in ${counted(sessions - by, 'session')} of at least ${sessions}.`;
}

function eligibilityWords(
  { path, words }: BrokenRule,
  { bank, levels, level, sessions, rules }: LoopProblem,
  choices: readonly Choice[],
  names: Names,
): string {
  const { id, uses = 0 } = bank[path[1] as number]!;
  const place = sessions.find((session) => session.id === choices.find(({ question }) => question === id)?.session);
  const levelName = names.level(levels[level] ?? '');
  const reason = words.slice(words.indexOf(': ') + 2);
  const said = reason.startsWith('it does not suit')
    ? `it is not meant for the level ${levelName}`
    : reason.startsWith('it is no question for')
      ? `it is no question for the stage ${names.stage(place?.stage ?? '')}`
      : reason.startsWith('it was used more than')
        ? `it was used ${counted(uses, 'time')} lately, and at most ${rules.maxUses} are allowed`
        : reason;
  return `“${names.question(id)}” in ${names.session(place?.id ?? '')}: ${said}.`;
}
