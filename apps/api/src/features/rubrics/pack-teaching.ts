import type { Brief, Guide } from '@loopwright/contracts';
import type { Pack } from '@loopwright/packs';
import type { FieldKind } from './rubrics.entities.ts';

type Entries = { kind: FieldKind; entries: { slug: string }[] };
const texts = (told: readonly { text: string }[]) => told.map(({ text }) => text);

/** What a pack teaches, in the contract's shapes; a deck names its questions, which are looked up when it is read. */
export function teachingItemsOf(pack: Pack): Entries[] {
  return [
    { kind: 'guide', entries: pack.guides.map(guideOf) },
    { kind: 'brief', entries: pack.briefs.map(briefOf) },
    {
      kind: 'candidate-question',
      entries: pack.candidateQuestions.map(({ id, text, reveals }) => ({ slug: id, text, reveals })),
    },
    { kind: 'deck', entries: pack.decks.map(({ id, ...deck }) => ({ slug: id, ...deck })) },
    {
      kind: 'round',
      entries: pack.rounds.map(({ sources: _, questions, ...round }) => ({
        slug: round.id,
        ...round,
        questionCount: questions,
      })),
    },
  ];
}

function guideOf({ id, kind, title, summary, stages, sections }: Pack['guides'][number]): Guide {
  return {
    slug: id,
    kind,
    title,
    summary,
    stages,
    sections: sections.map((section) => ({
      slug: section.id,
      title: section.title,
      text: section.text ?? '',
      points: texts(section.points),
      table: section.table
        ? { columns: section.table.columns, rows: section.table.rows.map(({ cells }) => cells) }
        : null,
    })),
  };
}

function briefOf({ id, stage, title, expect, prepare, questions }: Pack['briefs'][number]): Brief {
  return {
    slug: id,
    stage: stage ?? null,
    title,
    expect: texts(expect),
    prepare: texts(prepare),
    questions: questions.map(({ question, answer }) => ({ question, answer })),
  };
}
