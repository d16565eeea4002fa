import type { CoverageRule } from '@loopwright/contracts';
import { counted } from '../loops/index.ts';
import { loopRuleWords } from './loop-rule.words.ts';
import type { Difference, Merge } from './template.merge.ts';
import type { Session } from './template.parts.ts';

/** What people call the things that parts refer to. */
export type TemplateNames = Record<'competency' | 'stage' | 'level' | 'question', (id: string) => string>;
export type Effect = { takes: string[]; kept: string[]; collisions: string[] };
type Range = Session['questionMinutes'];
type Teller = { merge: Merge; names: TemplateNames };

/** What a newer version would do to a loop, sentence by sentence. */
export function effectOf(merge: Merge, names: TemplateNames): Effect {
  const teller = { merge, names };
  const of = (verdict: Difference['verdict']) =>
    merge.differences.filter((difference) => difference.verdict === verdict);
  const reordered = (verdict: Merge['order'], words: string) => (merge.order === verdict ? [words] : []);
  return {
    takes: [
      ...of('take').map((difference) => sentence(teller, difference, difference.mine, difference.theirs)),
      ...reordered('take', 'The sessions come in another order'),
    ],
    kept: [
      ...of('keep').map((difference) => sentence(teller, difference, difference.base, difference.mine)),
      ...reordered('keep', 'The sessions come in another order'),
    ],
    collisions: [
      ...of('collide').map(
        (difference) =>
          `Here: ${sentence(teller, difference, difference.base, difference.mine)}. In the template: ${sentence(teller, difference, difference.base, difference.theirs)}`,
      ),
      ...reordered('collide', 'Both put the sessions in another order'),
    ],
  };
}

function sentence(teller: Teller, difference: Difference, before: unknown, after: unknown): string {
  const { names } = teller;
  const { kind, of, name } = difference;
  if (kind === 'session') return sessionSentence(teller, of, before as Session, after as Session);
  if (kind === 'pin') {
    const question = `“${names.question(name)}”`;
    if (after === undefined) return `${question} is no longer pinned in ${titleOf(teller, of)}`;
    return `${question} is pinned in ${titleOf(teller, of)}`;
  }
  if (kind === 'coverage') return `Coverage of ${names.competency(of)}: ${ruleWords(before)} → ${ruleWords(after)}`;
  if (kind === 'rule') return loopRuleWords(of, before, after, names);
  const [what, words] = settings[name as keyof typeof settings];
  return `${titleOf(teller, of)}: ${what} ${words(before, names)} → ${words(after, names)}`;
}

function sessionSentence(teller: Teller, id: string, before?: Session, after?: Session): string {
  if (before && after) return `The session ${titleOf(teller, id)} has other settings`;
  if (after) return `The session ${after.title} is added, ${after.minutes} min`;
  return before ? `The session ${before.title} is taken out` : `There is no session ${titleOf(teller, id)}`;
}

/** As the loop calls it, else as the template does. */
const titleOf = ({ merge: { mine, theirs, base } }: Teller, id: string): string =>
  [mine, theirs, base].flatMap(({ sessions }) => sessions).find((session) => session.id === id)?.title ?? id;

type Words = (value: unknown, names: TemplateNames) => string;
const rangeWords = ({ from, to }: Range): string => (from === to ? String(to) : `${from}–${to}`);
const range: Words = (value) => rangeWords(value as Range);
const settings: Record<'title' | 'stage' | 'minutes' | 'questionMinutes' | 'questionCount' | 'focus', [string, Words]> =
  {
    title: ['title', (value) => `“${value as string}”`],
    stage: ['stage', (value, names) => names.stage(value as string)],
    minutes: ['slot', (value) => `${value as number} min`],
    questionMinutes: ['minutes for questions', range],
    questionCount: ['number of questions', range],
    focus: ['focus', (value, names) => (value as string[]).map(names.competency).join(', ') || 'none'],
  };

function ruleWords(rule: unknown): string {
  if (!rule) return 'no rule';
  const { questions, sessions, mustHave, minutes, owners } = rule as CoverageRule;
  return [
    `${counted(questions, 'question')} in ${counted(sessions, 'session')}`,
    ...(minutes === undefined ? [] : [`${minutes} min`]),
    ...(owners === undefined ? [] : [`owned by ${rangeWords(owners)} sessions`]),
    ...(mustHave ? ['must have'] : []),
  ].join(', ');
}
