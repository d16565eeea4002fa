import type { QuestionContent } from '@loopwright/contracts';
import { type CurrentQuestion, PortableQuestion } from '@loopwright/packs';
import type { BulkQuestion } from '../questions/index.ts';

/** A question of the bank as files carry it; undefined for a draft that says too little to be one. */
export function toPortable(
  row: Pick<BulkQuestion, 'slug' | 'tags' | 'enemies' | 'approved' | 'draft'>,
): PortableQuestion | undefined {
  const content = row.approved ?? row.draft;
  if (!content) return undefined;
  const { exercise, design, choice, assesses, note, ...same } = content;
  const result = PortableQuestion.safeParse({
    ...same,
    ...choiceFields(choice),
    id: row.slug,
    assesses: said(assesses),
    note: said(note),
    exercise: exercise ?? undefined,
    twists: design?.twists ?? [],
    reach: design?.reach,
    tags: row.tags,
    enemies: row.enemies,
  });
  return result.success ? result.data : undefined;
}

const said = (text: string | null): string | undefined => (text?.trim() ? text : undefined);
const choiceFields = (choice: QuestionContent['choice']) =>
  choice ? { options: choice.options, answer: choice.answer || undefined, explanation: said(choice.explanation) } : {};

/** The bank's side of a comparison. */
export function currentOf(row: BulkQuestion): CurrentQuestion {
  const question = toPortable(row) ?? incomplete(row);
  return { question, retired: row.status === 'retired', drafted: row.currentVersion > 0 && row.draft !== null };
}

/** A draft that is only begun says nothing yet that a file could agree with. */
const incomplete = ({ slug, tags, enemies }: BulkQuestion): PortableQuestion => ({
  ...PortableQuestion.parse({ id: slug, title: slug, prompt: 'Not written yet.', minutes: 1 }),
  tags,
  enemies,
});

/** What the bank keeps of a question from a file: every format has the same fields, empty where it has nothing to say. */
export function toContent(question: PortableQuestion): QuestionContent {
  return {
    title: question.title,
    prompt: question.prompt,
    format: question.format,
    stages: question.stages,
    competencies: question.competencies,
    topics: question.topics,
    minutes: question.minutes,
    levels: question.levels,
    keyPoints: question.keyPoints,
    followUps: question.followUps,
    redFlags: question.redFlags,
    sources: question.sources,
    assesses: question.assesses ?? null,
    note: question.note ?? null,
    exercise: question.exercise ?? null,
    design: designOf(question),
    choice: choiceOf(question),
  };
}

function designOf({ format, twists, reach }: PortableQuestion): QuestionContent['design'] {
  if (format !== 'system-design' && twists.length === 0 && !reach) return null;
  return { twists, reach: reach ?? { short: '', long: '' } };
}

function choiceOf({ format, options, answer, explanation }: PortableQuestion): QuestionContent['choice'] {
  if (format !== 'mcq' && options.length === 0 && answer === undefined && !explanation) return null;
  return { options, answer: answer ?? 0, explanation: explanation ?? '' };
}
