import type { ChosenLoop, LoopPlan } from '@loopwright/contracts';
import { arranged, type OrderVerdict, orderVerdict } from './template.order.ts';
import { type Part, partsOf, same, type Session, type Settings } from './template.parts.ts';

/** What becomes of a part: the template's change comes in, the loop's own stays, or both changed it. */
export type Verdict = 'take' | 'keep' | 'collide';
export type Difference = Pick<Part, 'kind' | 'of' | 'name'> & {
  base: unknown;
  mine: unknown;
  theirs: unknown;
  verdict: Verdict;
};
export type Three = { base: Settings; mine: Settings; theirs: Settings };
/** Every part in which a loop, the version that it follows and the newer one are not all the same. */
export type Merge = Three & { differences: Difference[]; order: OrderVerdict };

/** `usable`: questions that the bank still offers; a pin of another one is nothing that a loop could take. */
export function mergeOf(three: Three, usable: (questionId: string) => boolean = () => true): Merge {
  const { base, mine, theirs } = three;
  const everywhere = new Set(idsOf(base).filter((id) => idsOf(mine).includes(id) && idsOf(theirs).includes(id)));
  const [b, m, t] = [base, mine, theirs].map((settings) => partsOf(settings, everywhere)) as [Parts, Parts, Parts];
  const found = new Map([...b, ...m, ...t]);
  const differences = [...found].flatMap(([key, { kind, of, name }]): Difference[] => {
    const values = { base: b.get(key)?.value, mine: m.get(key)?.value, theirs: t.get(key)?.value };
    const verdict = verdictOf(values);
    if (!verdict || (kind === 'pin' && (isGone(of, three) || isNoMatterOf(values, usable(name))))) return [];
    return [{ kind, of, name, ...values, verdict }];
  });
  return { ...three, differences, order: orderVerdict(idsOf(base), idsOf(mine), idsOf(theirs)) };
}

type Parts = Map<string, Part>;
type Values = Pick<Difference, 'base' | 'mine' | 'theirs'>;
const idsOf = ({ sessions }: Settings): string[] => sessions.map(({ id }) => id);

function verdictOf({ base, mine, theirs }: Values): Verdict | undefined {
  if (same(mine, theirs)) return undefined;
  if (same(base, theirs)) return 'keep';
  return same(base, mine) ? 'take' : 'collide';
}

/** What a loop pins of its own is not the template's business, nor is what nobody can ask any more. */
const isNoMatterOf = ({ base, mine, theirs }: Values, usable: boolean): boolean =>
  (base === undefined && theirs === undefined) || (!usable && mine === undefined);

/** The session of a pin is no longer in the template, or was taken out of the loop by hand. */
const isGone = (session: string, { base, mine, theirs }: Three): boolean =>
  !idsOf(theirs).includes(session) || (idsOf(base).includes(session) && !idsOf(mine).includes(session));

/** The loop's plan with what it takes; the questions of sessions that stay are left where they are. */
export function mergedPlan(plan: LoopPlan, merge: Merge, collisions: ChosenLoop['collisions']): LoopPlan {
  const taken = merge.differences.filter(
    ({ verdict }) => verdict === 'take' || (verdict === 'collide' && collisions === 'take'),
  );
  const sessions = sessionsWith(merge, taken);
  const order = merge.order === 'take' || (merge.order === 'collide' && collisions === 'take');
  const ids = arranged(
    idsOf(order ? merge.theirs : merge.mine),
    idsOf(order ? merge.mine : merge.theirs),
    new Set(sessions.keys()),
  );
  const asked = new Map(plan.sessions.map(({ id, questions }) => [id, questions]));
  const merged: LoopPlan = {
    ...plan,
    sessions: ids.map((id) => ({ ...sessions.get(id)!, questions: asked.get(id) ?? [] })),
    coverage: recordWith(merge.mine.coverage, 'coverage', taken),
    rules:
      merge.mine.rules || taken.some(({ kind }) => kind === 'rule')
        ? recordWith(merge.mine.rules ?? {}, 'rule', taken)
        : undefined,
  };
  return taken.filter(({ kind }) => kind === 'pin').reduce(withPin, merged);
}

function sessionsWith({ mine }: Merge, taken: readonly Difference[]): Map<string, Session> {
  const sessions = new Map(mine.sessions.map((session) => [session.id, session]));
  for (const { kind, of, name, theirs } of taken) {
    if (kind === 'session' && theirs === undefined) sessions.delete(of);
    else if (kind === 'session') sessions.set(of, theirs as Session);
    else if (kind === 'setting') sessions.set(of, { ...sessions.get(of)!, [name]: theirs });
  }
  return sessions;
}

/** Rules by what they are about, with those that are taken; one that the template no longer has is dropped. */
function recordWith<T extends object>(before: T, of: Part['kind'], taken: readonly Difference[]): T {
  const rules = new Map<string, unknown>(Object.entries(before));
  for (const { theirs, ...part } of taken) {
    if (part.kind !== of) continue;
    if (theirs === undefined) rules.delete(part.of);
    else rules.set(part.of, theirs);
  }
  return Object.fromEntries(rules) as T;
}

/** A question that the template pins comes to its session, from wherever the loop asks it; one that it lets go stays unpinned. */
function withPin(plan: LoopPlan, { of, name: questionId, theirs }: Difference): LoopPlan {
  if (theirs === undefined)
    return withQuestions(plan, (id, questions) =>
      questions.map((question) =>
        id === of && question.questionId === questionId ? { ...question, pinned: false } : question,
      ),
    );
  if (!plan.sessions.some(({ id }) => id === of)) return plan;
  const there = plan.sessions
    .flatMap(({ questions }) => questions)
    .find((question) => question.questionId === questionId);
  const pinned = { ...there, questionId, pinned: true };
  const moved = withQuestions(plan, (id, questions) => {
    const others = questions.filter((question) => question.questionId !== questionId);
    if (id !== of) return others;
    const place = questions.findIndex((question) => question.questionId === questionId);
    return place < 0 ? [...others, pinned] : questions.with(place, pinned);
  });
  return { ...moved, banned: plan.banned.filter((id) => id !== questionId) };
}

type Questions = LoopPlan['sessions'][number]['questions'];
const withQuestions = (plan: LoopPlan, change: (id: string, questions: Questions) => Questions): LoopPlan => ({
  ...plan,
  sessions: plan.sessions.map((session) => ({ ...session, questions: change(session.id, session.questions) })),
});
