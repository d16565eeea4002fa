import type { LoopPlan, TemplateText } from '@loopwright/contracts';

/** What a template sets in a loop: sessions, rules and the questions that are pinned. */
export type Settings = Pick<TemplateText, 'sessions' | 'coverage' | 'rules' | 'pinned'>;
export type Session = Settings['sessions'][number];
const fieldsOfSession = [
  'title',
  'stage',
  'minutes',
  'questionMinutes',
  'questionCount',
  'focus',
] as const satisfies readonly (keyof Session)[];

/**
 * One thing that can be changed by itself: a setting of a session that everybody has, a session that somebody has not,
 * the rule on a competency, a rule over the whole loop, a pinned question. `of` and `name` are what the key is made of.
 */
export type Part = {
  kind: 'session' | 'setting' | 'coverage' | 'rule' | 'pin';
  of: string;
  name: string;
  value: unknown;
};

export const keyOf = ({ kind, of, name }: Pick<Part, 'kind' | 'of' | 'name'>): string => `${kind} ${of} ${name}`;

/** `shared`: sessions that are taken apart into their settings. */
export function partsOf(
  { sessions, coverage, rules = {}, pinned }: Settings,
  shared: ReadonlySet<string>,
): Map<string, Part> {
  const parts: Part[] = [
    ...sessions.flatMap((session): Part[] =>
      shared.has(session.id)
        ? fieldsOfSession.map((name) => ({ kind: 'setting', of: session.id, name, value: session[name] }))
        : [{ kind: 'session', of: session.id, name: '', value: session }],
    ),
    ...Object.entries(coverage).map(([of, value]): Part => ({ kind: 'coverage', of, name: '', value })),
    ...Object.entries(rules)
      .filter(([, value]) => value !== undefined)
      .map(([of, value]): Part => ({ kind: 'rule', of, name: '', value })),
    ...pinned.map(({ session, questionId }): Part => ({ kind: 'pin', of: session, name: questionId, value: true })),
  ];
  return new Map(parts.map((part) => [keyOf(part), part]));
}

/** The settings of a loop's draft. */
export const settingsOf = ({ sessions, coverage, rules }: LoopPlan): Settings => ({
  sessions: sessions.map(({ questions: _, ...session }) => session),
  coverage,
  rules,
  pinned: sessions.flatMap(({ id, questions }) =>
    questions.filter(({ pinned }) => pinned).map(({ questionId }) => ({ session: id, questionId })),
  ),
});

/** Whether two values say the same, whatever the order of their keys. */
export const same = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'nothing';
