import {
  type CoverageRule,
  type LoopPlan,
  type LoopRules,
  type MixRange,
  type Problem,
  questionFormats,
} from '@loopwright/contracts';

type Issue = NonNullable<Problem['issues']>[number];
type Path = Issue['path'];
type Span = { from: number; to?: number | undefined };

const reversed = (at: Path, { from, to }: Span): Issue[] =>
  to !== undefined && from > to ? [{ path: at, message: '"from" is above "to"' }] : [];

/** Everything by which the rules over a whole loop contradict themselves or name what does not exist. */
export function ruleIssues({ rules, coverage, sessions }: LoopPlan, levels: ReadonlySet<string>): Issue[] {
  const formats: ReadonlySet<string> = new Set(questionFormats);
  return [
    ...mixIssues('levelMix', rules, levels, 'is not a level of this organisation'),
    ...mixIssues('formatMix', rules, formats, `is not a format of questions: ${questionFormats.join(', ')}`),
    ...Object.entries(coverage).flatMap(([slug, rule]) => ownerIssues(rule, ['coverage', slug], sessions.length)),
  ];
}

function mixIssues(
  key: 'levelMix' | 'formatMix',
  rules: LoopRules | undefined,
  known: ReadonlySet<string>,
  unknown: string,
): Issue[] {
  return Object.entries<MixRange>(rules?.[key] ?? {}).flatMap(([kind, span]) => {
    const path = ['rules', key, kind];
    return [...(known.has(kind) ? [] : [{ path, message: unknown }]), ...reversed(path, span)];
  });
}

function ownerIssues({ owners }: CoverageRule, at: Path, sessions: number): Issue[] {
  if (!owners) return [];
  const path = [...at, 'owners'];
  const tooMany =
    owners.from > sessions
      ? [{ path: [...path, 'from'], message: `is more than the ${sessions} sessions of the loop` }]
      : [];
  return [...reversed(path, owners), ...tooMany];
}
