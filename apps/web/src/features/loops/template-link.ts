/** How a loop stands to the template that it was started from: what was changed by hand since, and the way back. */
import type { CoverageRule, Loop, LoopSession, LoopTemplate } from '@loopwright/contracts';
import { counted } from './loop-words.ts';
import type { Edit } from './plan.ts';
import { ownersWords, ruleLines, type RuleNames } from '../../platform/loop-rule-words.ts';

type Settings = LoopTemplate['sessions'][number];
type Range = Settings['questionMinutes'];

/** Every difference in a sentence; none when the loop follows its template. */
export function differencesFrom(loop: Loop, template: LoopTemplate, names: RuleNames): string[] {
  const known = new Set(loop.sessions.map(({ id }) => id));
  const wanted = new Map(template.sessions.map((session) => [session.id, session]));
  const added = loop.sessions.filter(({ id }) => !wanted.has(id));
  const gone = template.sessions.filter(({ id }) => !known.has(id));
  return [
    ...added.map(({ title }) => `The session ${title} is not in the template.`),
    ...gone.map(({ title }) => `The session ${title} of the template was taken out.`),
    ...loop.sessions.flatMap((session) => {
      const of = wanted.get(session.id);
      return of ? sessionDifferences(session, of, names.competency) : [];
    }),
    ...(isReordered(loop.sessions, template.sessions) ? ['The sessions come in another order.'] : []),
    ...coverageDifferences(loop.coverage, template.coverage, names.competency),
    ...wideDifferences(loop.rules, template.rules, names),
  ];
}

const rangeWords = ({ from, to }: Range): string => (from === to ? String(to) : `${from}–${to}`);

function sessionDifferences(session: LoopSession, of: Settings, nameOf: (slug: string) => string): string[] {
  const focus = ({ focus: slugs }: Pick<Settings, 'focus'>) => slugs.map(nameOf).join(', ') || 'none';
  const pairs: [what: string, now: string, then: string][] = [
    ['title', session.title, of.title],
    ['stage', session.stage, of.stage],
    ['slot', `${session.minutes} min`, `${of.minutes} min`],
    ['minutes for questions', rangeWords(session.questionMinutes), rangeWords(of.questionMinutes)],
    ['number of questions', rangeWords(session.questionCount), rangeWords(of.questionCount)],
    ['focus', focus(session), focus(of)],
  ];
  return pairs
    .filter(([, now, then]) => now !== then)
    .map(([what, now, then]) => `${of.title}: ${what} ${now} instead of ${then}.`);
}

function isReordered(sessions: readonly { id: string }[], of: readonly { id: string }[]): boolean {
  const inBoth = (these: readonly { id: string }[], others: readonly { id: string }[]) =>
    these.filter(({ id }) => others.some((other) => other.id === id)).map(({ id }) => id);
  return inBoth(sessions, of).join(' ') !== inBoth(of, sessions).join(' ');
}

type Coverage = Loop['coverage'];
function coverageDifferences(coverage: Coverage, of: Coverage, nameOf: (slug: string) => string): string[] {
  const slugs = [...new Set([...Object.keys(coverage), ...Object.keys(of)])];
  return slugs
    .map((slug) => [slug, ruleWords(coverage[slug]), ruleWords(of[slug])] as const)
    .filter(([, now, then]) => now !== then)
    .map(([slug, now, then]) => `Coverage of ${nameOf(slug)}: ${now} instead of ${then}.`);
}

function ruleWords(rule: CoverageRule | undefined): string {
  if (!rule) return 'no rule';
  const { questions, sessions, mustHave, minutes, owners } = rule;
  return [
    `${counted(questions, 'question')} in ${counted(sessions, 'session')}`,
    minutes !== undefined && counted(minutes, 'minute'),
    mustHave && 'must have',
    owners && `owned by ${ownersWords(owners)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function wideDifferences(rules: Loop['rules'], of: Loop['rules'], names: RuleNames): string[] {
  const valuesOf = (these: Loop['rules']) => new Map(ruleLines(these, names).map(({ about, value }) => [about, value]));
  const [now, then] = [valuesOf(rules), valuesOf(of)];
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((about) => [about, now.get(about) ?? 'no rule', then.get(about) ?? 'no rule'] as const)
    .filter(([, one, other]) => one !== other)
    .map(([about, one, other]) => `${about}: ${one} instead of ${other}.`);
}

/** Sessions and rules as the template has them; the questions of a session that both have stay. */
export function backToTemplate(loop: Loop, template: LoopTemplate): Edit {
  const asked = new Map(loop.sessions.map(({ id, questions }) => [id, questions]));
  const planned = (id: string) =>
    (asked.get(id) ?? []).map(({ questionId, pinned, minutes }) => ({ questionId, pinned, minutes }));
  const { sessions, coverage, rules } = loop;
  const before = sessions.map(({ questions: _, ...session }) => ({ ...session, questions: planned(session.id) }));
  return {
    words: `Sessions and rules are those of the template ${template.title} again`,
    apply: (plan) => ({
      ...plan,
      sessions: template.sessions.map((session) => ({
        ...session,
        questions: plan.sessions.find(({ id }) => id === session.id)?.questions ?? [],
      })),
      coverage: template.coverage,
      rules: template.rules,
    }),
    undo: {
      words: 'Sessions and rules are as they were',
      brings: sessions.flatMap(({ questions }) => questions),
      apply: (plan) => ({ ...plan, sessions: before, coverage, rules }),
    },
  };
}
