/** Changes of the rules over a whole loop, each with its way back. */
import type { CoverageRule, LoopPlan, LoopRules } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
import { changeRules } from './plan-edits.ts';

type Rules = LoopRules | undefined;
type Before = { coverage: LoopPlan['coverage']; rules?: Rules };
/** `coverage`: competency → its rule, or null for none. `rules`: as they shall be, all of them. */
export type RuleChanges = { coverage: Record<string, CoverageRule | null>; rules: Rules };

/** Sets what differs and leaves the rest, which someone else may be changing. */
export function changeAllRules(before: Before, { coverage, rules }: RuleChanges, words: string): Edit {
  const covered = changeRules(before.coverage, coverage, words);
  const keys = differing(before.rules, rules);
  return {
    words,
    apply: (plan) => withRules(covered.apply(plan), keys, rules),
    undo: {
      words: 'The rules are as before',
      apply: (plan) => withRules(covered.undo!.apply(plan), keys, before.rules),
    },
  };
}

/** One part of the rules as it shall be; undefined for none. */
export function changeRule<K extends keyof LoopRules>(before: Rules, key: K, to: LoopRules[K], words: string): Edit {
  const set = (value: LoopRules[K]) => (plan: LoopPlan) => withRules(plan, [key], { [key]: value });
  return { words, apply: set(to), undo: { words: 'The rules are as before', apply: set(before?.[key]) } };
}

export const isRuleChange = (before: Before, { coverage, rules }: RuleChanges): boolean =>
  Object.keys(coverage).length + differing(before.rules, rules).length > 0;

function differing(before: Rules = {}, rules: Rules = {}): (keyof LoopRules)[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(rules)])] as (keyof LoopRules)[];
  return keys.filter((key) => alike(before[key]) !== alike(rules[key]));
}

function withRules(plan: LoopPlan, keys: readonly (keyof LoopRules)[], rules: Rules = {}): LoopPlan {
  const changed = { ...plan.rules, ...Object.fromEntries(keys.map((key) => [key, rules[key]])) };
  const kept = Object.entries(changed).filter(([, part]) => part !== undefined);
  return { ...plan, rules: kept.length > 0 ? Object.fromEntries(kept) : undefined };
}

/** Equal rules read alike, whatever the order of their keys: the database has an order of its own. */
export function alike(value: unknown): string {
  const inOrder = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, inOrder) ?? '';
}
