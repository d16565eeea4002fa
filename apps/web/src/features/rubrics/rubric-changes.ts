import type { Criterion, Field, Rubric } from '@loopwright/contracts';
import { nameOf } from '../../platform/field.ts';
import { weightWord } from '../../platform/weight.ts';
import { scale } from '../../ui/ratings.ts';

export type PartChange = { part: string; before: string; after: string };
type Words = Pick<Rubric, 'title' | 'criteria' | 'redFlags'>;

/** What differs between two versions, part by part, as texts that can be compared word by word. */
export function rubricChanges(before: Words, after: Words, field: Field): PartChange[] {
  const slugs = [...new Set([...after.criteria, ...before.criteria].map(({ slug }) => slug))];
  return [
    { part: 'Title', before: before.title, after: after.title },
    ...slugs.flatMap((slug) => criterionChanges(find(before, slug), find(after, slug), field)),
    { part: 'Red flags', before: before.redFlags.join('\n'), after: after.redFlags.join('\n') },
  ].filter((change) => change.before !== change.after);
}

const find = ({ criteria }: Words, slug: string): Criterion | undefined => criteria.find((each) => each.slug === slug);

function criterionChanges(before: Criterion | undefined, after: Criterion | undefined, field: Field): PartChange[] {
  const name = (after ?? before)!.name;
  const texts = [before, after].map((criterion) => (criterion ? partsOf(criterion, field) : {}));
  const parts = [...new Set(texts.flatMap((text) => Object.keys(text)))];
  return parts.map((part) => ({
    part: `${name}: ${part}`,
    before: (texts[0] as Record<string, string>)[part] ?? '',
    after: (texts[1] as Record<string, string>)[part] ?? '',
  }));
}

const partsOf = ({ name, question, competency, weight, anchors, overlay }: Criterion, field: Field) => ({
  name,
  'question to the rater': question,
  competency: nameOf(field, 'competencies', competency),
  weight: weightWord(weight) ?? 'counts once',
  ...Object.fromEntries(scale.map(({ anchor, word }) => [word.toLowerCase(), anchors[anchor]])),
  ...Object.fromEntries(
    field.levels.flatMap(({ slug, name: level }) => (overlay[slug] ? [[`at ${level}`, overlay[slug]]] : [])),
  ),
});
