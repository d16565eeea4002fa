import type { Field, Problem, RubricText } from '@loopwright/contracts';

type Issue = NonNullable<Problem['issues']>[number];
type Criterion = RubricText['criteria'][number];

/** Everything by which a rubric contradicts itself or names what the organisation does not have; paths lead into it. */
export function rubricIssues({ criteria }: RubricText, { competencies, levels }: Field): Issue[] {
  const known = { competencies: slugsOf(competencies), levels: slugsOf(levels) };
  return [
    ...repeated(criteria.map(({ slug }) => slug)).map((c) => issue([c, 'slug'], 'is the id of another criterion')),
    ...repeated(criteria.map(({ name }) => name.toLowerCase())).map((c) =>
      issue([c, 'name'], 'is the name of another criterion'),
    ),
    ...criteria.flatMap((criterion, c) => criterionIssues(criterion, c, known)),
  ];
}

function criterionIssues(
  { competency, overlay, anchors }: Criterion,
  at: number,
  known: { competencies: ReadonlySet<string>; levels: ReadonlySet<string> },
): Issue[] {
  const texts = Object.entries(anchors);
  return [
    ...(known.competencies.has(competency)
      ? []
      : [issue([at, 'competency'], 'is not a competency of this organisation')]),
    ...Object.keys(overlay).flatMap((level) =>
      known.levels.has(level) ? [] : [issue([at, 'overlay', level], 'is not a level of this organisation')],
    ),
    ...repeated(texts.map(([, text]) => text.toLowerCase())).map((t) =>
      issue([at, 'anchors', texts[t]![0]], 'says the same as another anchor; raters could not tell the two apart'),
    ),
  ];
}

const issue = (path: (string | number)[], message: string): Issue => ({
  path: ['text', 'criteria', ...path],
  message,
});
const slugsOf = (items: readonly { slug: string }[]): ReadonlySet<string> => new Set(items.map(({ slug }) => slug));
/** Positions of values that stood earlier in the list. */
const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, position) => (values.indexOf(value) < position ? [position] : []));
