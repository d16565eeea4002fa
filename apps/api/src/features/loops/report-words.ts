/** What the assembler found, in words with numbers and names. */
import type { BindingRule, Exclusion, Explanation, Relaxation, Shortfall } from '@loopwright/assembly';
import type { AssemblyReport } from '@loopwright/contracts';
import { counted, listed, type Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';
import { mixSubject, ownerBinding, ownerChange, mixBinding, mixChange, pilotWords } from './wide-rule-words.ts';

/** The changes that would make a loop possible; `rule` is the path of the number in the plan. */
export function relaxationsInWords(
  { relaxations, shortfalls }: Explanation,
  problem: LoopProblem,
  names: Names,
): AssemblyReport['relaxations'] {
  return relaxations
    .filter((relaxation) => !saidBefore(relaxation, relaxations, problem) && !isLesser(relaxation, relaxations))
    .map((relaxation) => {
      const shortfall = shortfalls.find(({ rule }) => rule === relaxation.rule);
      const words = `${changeWords(relaxation, problem, names)}${shortfall ? `: ${becauseWords(relaxation, shortfall)}` : ''}.`;
      return { rule: planRule(relaxation, problem), words, by: relaxation.by, unit: relaxation.unit };
    });
}

/** A rule that is dropped is dropped once, though it counts questions, sessions, minutes and owners. */
function saidBefore({ kind, path, to }: Relaxation, all: readonly Relaxation[], problem: LoopProblem): boolean {
  if (to > 0 || kind === 'coverage-questions' || (path[1] !== 'coverage' && path[1] !== 'owners')) return false;
  const own = path[1] === 'owners' ? ownerAt(problem, path) : coverageAt(problem, path);
  return all.some(
    (other) => other.kind === 'coverage-questions' && other.to === 0 && coverageAt(problem, other.path) === own,
  );
}

/** One number counts unproven questions in every session: the greatest that one of them needs. */
const isLesser = (one: Relaxation, all: readonly Relaxation[]): boolean =>
  one.kind === 'pilots' &&
  all.some(
    (other, at) => other.kind === 'pilots' && (other.to > one.to || (other.to === one.to && at < all.indexOf(one))),
  );

function changeWords(relaxation: Relaxation, problem: LoopProblem, names: Names): string {
  const { kind, path } = relaxation;
  if (kind === 'pinned') return `Unpin “${names.question(pinAt(problem, path))}”`;
  if (kind.startsWith('owners-')) return ownerChange(relaxation, names.competency(ownerAt(problem, path)));
  if (isMix(kind)) return mixChange(relaxation, mixSubject(kind, mixAt(problem, relaxation), names));
  if (path[0] === 'rules') return coverageWords(relaxation, names.competency(coverageAt(problem, path)));
  return sessionWords(relaxation, names.session(problem.sessions[path[1] as number]!.id));
}

const isMix = (kind: string): boolean => kind.startsWith('level-mix-') || kind.startsWith('format-mix-');

function coverageWords({ kind, from, to }: Relaxation, name: string): string {
  if (to === 0 && kind === 'coverage-minutes') return `Drop the least minutes on ${name}, which are ${from}`;
  if (to === 0) return `Drop the rule on ${name}, which asks for ${from}`;
  if (kind === 'coverage-sessions') return `Ask for ${name} in ${counted(to, 'session')} instead of ${from}`;
  return `Ask for ${counted(to, kind === 'coverage-minutes' ? 'minute' : 'question')} on ${name} instead of ${from}`;
}

function sessionWords({ kind, by, from, to }: Relaxation, session: string): string {
  if (kind === 'minutes-to') return `Let the questions of ${session} take ${to} minutes instead of ${from}`;
  if (kind === 'minutes-from') return `Let the questions of ${session} fill only ${to} minutes instead of ${from}`;
  if (kind === 'questions-to') return `Allow ${counted(to, 'question')} in ${session} instead of ${from}`;
  if (kind === 'questions-from') return `Ask for only ${counted(to, 'question')} in ${session} instead of ${from}`;
  if (kind === 'focus') return `Widen the focus of ${session}: ${counted(by, 'minute')} of it cannot be filled`;
  return `Allow ${to} ${pilotWords(to)} in a session instead of ${from}, as ${session} needs`;
}

const exclusionWords = {
  'not-eligible': 'no longer in the bank',
  level: 'not meant for this level',
  seen: 'known to the candidate',
  'max-uses': 'used too often',
  banned: 'banned',
  stage: 'for another stage',
  'too-long': 'too long for the session',
  'not-qualified': 'about what nobody there is qualified for',
  'met-by-interviewer': 'asked by an interviewer lately',
} satisfies Record<Exclusion, string>;
const keptOut = (reason: string): string => exclusionWords[reason as Exclusion];

/** Of a pinned question only itself is asked, so it is said what is wrong with it. */
function becauseWords({ kind }: Relaxation, shortfall: Shortfall): string {
  const [reason] = Object.keys(shortfall.excluded);
  if (kind !== 'pinned' || reason === undefined) return shortfallWords(shortfall);
  return `it is ${keptOut(reason)}`;
}

/** What all questions that may be asked would give, and what keeps the others out. */
function shortfallWords({ available, unit, excluded }: Shortfall): string {
  const kept = Object.entries(excluded).map(([reason, n]) => `${n} ${keptOut(reason)}`);
  const most =
    available === 0
      ? 'no question of the bank fits'
      : `the bank has only ${counted(available, unit.replace(/s$/, ''))} that fit${available === 1 ? 's' : ''}`;
  return kept.length === 0 ? most : `${most} (${listed(kept)})`;
}

function planRule({ kind, path }: Relaxation, problem: LoopProblem): string {
  if (kind === 'pinned') return `pinned.${pinAt(problem, path)}`;
  if (kind.startsWith('owners-')) return `coverage.${ownerAt(problem, path)}.owners.${path[3]}`;
  if (isMix(kind)) return `rules.${path[1]}.${mixAt(problem, { kind, path })}.${path[3]}`;
  if (path[0] === 'rules') return `coverage.${coverageAt(problem, path)}.${path[3]}`;
  const session = `sessions.${problem.sessions[path[1] as number]!.id}`;
  if (kind === 'pilots') return 'rules.unprovenPerSession';
  if (kind === 'focus') return `${session}.focus`;
  return `${session}.${path[2] === 'minutes' ? 'questionMinutes' : 'questionCount'}.${path[3]}`;
}

const coverageAt = ({ rules }: LoopProblem, path: (string | number)[]): string =>
  rules.coverage[path[2] as number]!.competency;
const ownerAt = ({ rules }: LoopProblem, path: (string | number)[]): string =>
  rules.owners![path[2] as number]!.competency;
/** Slug of the level or format that a mix is about. */
const mixAt = ({ rules, levels }: LoopProblem, { kind, path }: Pick<Relaxation, 'kind' | 'path'>): string =>
  kind.startsWith('level-mix-')
    ? levels[rules.levelMix![path[2] as number]!.level]!
    : rules.formatMix![path[2] as number]!.format;
const pinAt = ({ rules }: LoopProblem, path: (string | number)[]): string => rules.pinned[path[2] as number]!.question;

/** Rules that leave no room; pins always do, so they are not told. */
export function bindingInWords(binding: readonly BindingRule[], names: Names): string[] {
  return binding.filter(({ kind }) => kind !== 'pinned').map((rule) => `${bindingWords(rule, names)}.`);
}

function bindingWords({ kind, subject, limit }: BindingRule, names: Names): string {
  if (isMix(kind)) return mixBinding(kind, limit, mixSubject(kind, subject, names));
  if (kind.startsWith('owners-')) return ownerBinding(kind, limit, names.competency(subject));
  if (kind.startsWith('coverage-')) return coverageBinding(kind, limit, names.competency(subject));
  return sessionBinding(kind, limit, names.session(subject));
}

function coverageBinding(kind: string, limit: number, name: string): string {
  if (kind === 'coverage-questions') return `${name}: ${counted(limit, 'question')}, exactly as many as it needs`;
  if (kind === 'coverage-sessions') return `${name}: in ${counted(limit, 'session')}, exactly as many as it needs`;
  return `${name}: ${counted(limit, 'minute')}, exactly as many as it needs`;
}

function sessionBinding(kind: string, limit: number, session: string): string {
  if (kind === 'minutes-to') return `${session}: all ${limit} minutes are filled`;
  if (kind === 'minutes-from') return `${session}: ${limit} minutes are filled, the fewest it may have`;
  if (kind === 'questions-to') return `${session}: ${counted(limit, 'question')}, the most it may have`;
  if (kind === 'questions-from') return `${session}: ${counted(limit, 'question')}, the fewest it may have`;
  if (kind === 'pilots') return `${session}: ${limit} ${pilotWords(limit)}, the most it may have`;
  return `${session}: ${counted(limit, 'minute')} on its focus, exactly as many as it needs`;
}
