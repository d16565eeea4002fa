/** What the builder says in numbers and words. */
import type { AssemblyReport, CoverageRow, CoverageRule, Loop, LoopSession } from '@loopwright/contracts';
import { counted, duration } from '../../platform/words.ts';

export { counted, duration };

export const askedMinutes = ({ questions }: { questions: readonly { minutes: number }[] }): number =>
  questions.reduce((sum, { minutes }) => sum + minutes, 0);

const range = ({ from, to }: { from: number; to: number }): string => (from === to ? `${to}` : `${from}–${to}`);

/** "44 of 40–50 min filled". */
export const filledWords = ({ questions, questionMinutes }: LoopSession): string =>
  `${askedMinutes({ questions })} of ${range(questionMinutes)} min filled`;

/** "5 questions take 44 of 40–50 min", to stand within a line. */
export function fillWords({ questions, questionMinutes }: LoopSession): string {
  if (questions.length === 0) return `no questions yet for ${range(questionMinutes)} min`;
  const minutes = askedMinutes({ questions });
  return `${counted(questions.length, 'question')} ${questions.length === 1 ? 'takes' : 'take'} ${minutes} of ${range(questionMinutes)} min`;
}

/** What does not fit in a session, in words; nothing when all is well. */
export function sessionNotes({ questions, minutes, questionMinutes, questionCount }: LoopSession): string[] {
  const sum = askedMinutes({ questions });
  if (questions.length === 0) return ['No questions yet'];
  return [...minuteNotes(sum, minutes, questionMinutes), ...countNotes(questions.length, questionCount)];
}

type Range = LoopSession['questionMinutes'];
function minuteNotes(sum: number, slot: number, { from, to }: Range): string[] {
  if (sum > slot) return [`${sum - slot} min over the slot of ${slot}`];
  if (sum > to) return [`${sum - to} min more than the ${to} for questions`];
  return sum < from ? [`${from - sum} min short of ${from}`] : [];
}
function countNotes(count: number, { from, to }: Range): string[] {
  if (count > to) return [`${counted(count, 'question')}, at most ${to} wanted`];
  return count < from ? [`${counted(count, 'question')} of at least ${from}`] : [];
}

/** No question was chosen yet, by hand or by the assembler. */
export const isUntouched = ({ sessions }: Loop): boolean => sessions.every(({ questions }) => questions.length === 0);

/**
 * Why publishing makes no sense now; what else the loop lacks is the server's to say.
 *
 * @param nameOf what a competency is called
 */
export function publishReason(loop: Loop, unsaved: boolean, nameOf: (slug: string) => string): string | undefined {
  const { published, changedSincePublished, sessions, matrix } = loop;
  if (unsaved) return 'Some changes are not saved yet';
  if (isUntouched(loop)) return 'Choose the questions first';
  const empty = sessions.find(({ questions }) => questions.length === 0);
  if (empty) return `${empty.title} has no questions`;
  const gaps = matrix.filter(({ rule, met }) => rule?.mustHave && !met);
  if (gaps.length > 0)
    return `Must-haves with a gap: ${gaps.map((row) => `${nameOf(row.competency)}, ${gapWords(row)}`).join('; ')}`;
  return published && !changedSincePublished ? `Nothing has changed since version ${published.version}` : undefined;
}

/** What a competency lacks against its rule, in words. */
export function gapWords(row: CoverageRow): string | null {
  const { rule, questions, sessions, minutes } = row;
  const lack = lackOf(row);
  if (row.met || !rule || lack === null) return null;
  if (lack === 'questions') return `${counted(rule.questions - questions, 'question')} missing`;
  if (lack === 'sessions') return `in ${counted(sessions, 'session')} of ${rule.sessions}`;
  if (lack === 'minutes') return `${minutes} min of ${rule.minutes}`;
  const owners = ownersIn(row);
  return owners === 0 ? 'owned by no session' : `owned by ${owners} of ${leastOwners(rule)}`;
}

type Counts = Omit<CoverageRow, 'competency' | 'met'>;
/** What a competency falls short of in its rule, first things first; the server judges in the same way. */
export function lackOf(row: Counts): 'questions' | 'sessions' | 'minutes' | 'owners' | null {
  const { rule, questions, sessions, minutes } = row;
  if (!rule) return null;
  if (questions < rule.questions) return 'questions';
  if (sessions < rule.sessions) return 'sessions';
  if (minutes < (rule.minutes ?? 0)) return 'minutes';
  return ownersIn(row) < leastOwners(rule) ? 'owners' : null;
}

/** Sessions that ask a question of which the competency is the main subject. */
const ownersIn = ({ bySession }: Counts): number => Object.values(bySession).filter(({ main }) => main > 0).length;
/** Sessions that must own a competency at least; a must-have one, unless its rule says otherwise. */
export const leastOwners = ({ mustHave, owners }: CoverageRule): number => owners?.from ?? (mustHave ? 1 : 0);

/** The last run of the assembler in one sentence. */
export function resultWords(report: AssemblyReport): string {
  const { status, objective, bound } = report;
  if (status === 'infeasible')
    return 'No choice of questions keeps all of these rules. The questions stay as they were.';
  if (status === 'unsolved') return 'No loop was found before the search ended. Loosen a rule, or assemble again.';
  if (status === 'optimal') return anewWords(report) ?? PROVEN;
  if (objective === null || bound === null || objective <= 0)
    return 'Good, but not proven best: the search ended before all choices were compared.';
  return `Good, but not proven best: another choice could be worth at most ${gapPercent((bound - objective) / objective)} more.`;
}

const PROVEN = 'Proven best: within your rules, no other choice of questions from the bank is worth more.';

/** What the loop gives up so that less of it changed, where the best is known; choosing anew brings it. */
export function anewWords({ status, objective, change }: AssemblyReport): string | undefined {
  if (status !== 'optimal' || !change || !objective || change.givenUp / objective < WORTH_TELLING) return undefined;
  const few = change.proven ? 'as little as can be' : 'little';
  const where = change.sessions === 0 ? 'nothing' : `${few}, in ${counted(change.sessions, 'session')}`;
  return `Changes ${where}. The best loop there is, with more changes, is worth ${gapPercent(change.givenUp / objective)} more.`;
}
const WORTH_TELLING = 0.0005;

/** Rounded up, so that "at most" stays true. */
export const gapPercent = (share: number): string => `${Math.max(0.1, Math.ceil(share * 1000 - 1e-6) / 10)} %`;

const SAME = 0.003;
const LITTLE = 0.03;
const MUCH = 0.08;
/**
 * What a change costs the loop. `cost` is in the assembler's own measure, of which a good question of ten minutes has
 * about 0.15; `objective` is that of the whole loop, where it is known.
 */
export function costWords(cost: number, objective: number | null): string {
  if (Math.abs(cost) < SAME) return 'Tells you as much';
  const more = cost < 0 ? 'more' : 'less';
  if (objective !== null && objective > 0)
    return `The loop tells you ${sharePercent(Math.abs(cost) / objective)} ${more}`;
  const size = Math.abs(cost);
  const how = size < LITTLE ? 'a little ' : size > MUCH ? 'much ' : '';
  return `Tells you ${how}${more}`;
}
/** What a further question brings to the loop, which has `gain` more of the same measure with it. */
export function gainWords(gain: number, objective: number | null): string {
  if (objective !== null && objective > 0) return `The loop tells you ${sharePercent(gain / objective)} more`;
  return `Adds ${gain > 0.1 ? 'much ' : gain < 0.05 ? 'a little ' : ''}to what the loop tells you`;
}
const sharePercent = (share: number): string => `${Math.max(0.1, Math.round(share * 1000) / 10)} %`;
