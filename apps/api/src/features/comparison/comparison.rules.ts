import type { ComparisonCell, ComparisonRow, CoverageRule, Criterion, Rating } from '@loopwright/contracts';

export type Voice = ComparisonCell['voices'][number];

/** Ratings this far apart are worth talking about. */
const SPLIT_FROM = 2;

/** The middle rating; halfway between the two middle ones where their number is even. Null of none. */
export function medianOf(ratings: readonly Rating[]): number | null {
  const sorted = [...ratings].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** What a panel said of one candidate on one criterion. "No signal" is counted apart and moves nothing else. */
export function cellOf(applicationId: string, voices: readonly Voice[]): ComparisonCell {
  const ratings = voices.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const low = ratings.length > 0 ? (Math.min(...ratings) as Rating) : null;
  const high = ratings.length > 0 ? (Math.max(...ratings) as Rating) : null;
  return {
    applicationId,
    n: ratings.length,
    noSignal: voices.filter(({ noSignal }) => noSignal).length,
    median: medianOf(ratings),
    low,
    high,
    split: low !== null && high !== null && high - low >= SPLIT_FROM,
    voices: [...voices],
  };
}

/** How many strong no, no, yes, strong yes. */
export function tallyOf(ratings: readonly Rating[]): [number, number, number, number] {
  const of = (rating: Rating): number => ratings.filter((given) => given === rating).length;
  return [of(1), of(2), of(3), of(4)];
}

export type StageRubric = { stage: string; version: number; criteria: readonly Criterion[] };

/** Stages that were interviewed, in the order of the loop's sessions; those that the loop has since dropped come last. */
export function stagesInOrder(interviewed: readonly string[], sessionStages: readonly string[]): string[] {
  const held = new Set(interviewed);
  return [...new Set([...sessionStages.filter((stage) => held.has(stage)), ...interviewed])];
}

/**
 * Criteria of a stage over the rubric versions that its interviews used: the newest wording of each, then those that
 * only an older version has.
 */
export function criteriaOf(stage: string, rubrics: readonly StageRubric[]): Criterion[] {
  const newestFirst = rubrics
    .filter((rubric) => rubric.stage === stage)
    .sort((one, other) => other.version - one.version);
  const bySlug = new Map<string, Criterion>();
  for (const criterion of newestFirst.flatMap(({ criteria }) => criteria)) {
    if (!bySlug.has(criterion.slug)) bySlug.set(criterion.slug, criterion);
  }
  return [...bySlug.values()];
}

export type Voiced = Voice & { applicationId: string; stage: string; criterion: string };

/** One row for each criterion of each stage, with a cell for each candidate in the order asked for. */
export function rowsOf(
  applicationIds: readonly string[],
  stages: readonly string[],
  rubrics: readonly StageRubric[],
  coverage: Readonly<Record<string, CoverageRule>>,
  voiced: readonly Voiced[],
): ComparisonRow[] {
  return stages.flatMap((stage) =>
    criteriaOf(stage, rubrics).map(({ slug, name, question, competency, weight }) => {
      const heard = voiced.filter((voice) => voice.stage === stage && voice.criterion === slug);
      const cells = applicationIds.map((id) =>
        cellOf(
          id,
          heard.filter(({ applicationId }) => applicationId === id),
        ),
      );
      return {
        criterion: slug,
        name,
        question,
        competency,
        stage,
        mustHave: coverage[competency]?.mustHave ?? false,
        weight: weight ?? 1,
        cells,
      };
    }),
  );
}
