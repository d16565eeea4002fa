import type { Draft } from './draft.ts';
import type { Fault } from './fault.ts';
import type { Brief, Deck, Guide } from './pack.ts';
import { at, listFaults, type Names, nameFaults, namesOf, repeatFaults, within } from './references.ts';
import type { Entry } from './shape.ts';
import { roundFaults } from './check-templates.ts';

/** What is wrong with guides, briefs, candidates' questions, decks and rounds. */
export function teachingFaults(draft: Draft): Fault[] {
  const stages = namesOf('stage', draft.stages);
  const { guides, briefs, candidateQuestions, decks } = draft;
  return [
    ...repeatFaults(guides.entries, 'id', ({ id }) => id, 'the id of a guide'),
    ...guides.entries.flatMap((entry) => guideFaults(entry, stages)),
    ...repeatFaults(briefs.entries, 'id', ({ id }) => id, 'the id of a brief'),
    ...briefFaults(briefs.entries, stages),
    ...repeatFaults(candidateQuestions.entries, 'id', ({ id }) => id, 'the id of a question that candidates ask'),
    ...repeatFaults(decks.entries, 'id', ({ id }) => id, 'the id of a deck'),
    ...decks.entries.flatMap((entry) => deckFaults(entry, namesOf('question', draft.questions))),
    ...roundFaults(draft),
  ];
}

function guideFaults(entry: Entry<Guide>, stages: Names): Fault[] {
  const sections = within(entry, 'sections', entry.value.sections);
  return [
    ...listFaults(entry, ['stages'], entry.value.stages, stages),
    ...repeatFaults(sections, 'id', ({ id }) => id, 'the id of a section'),
    ...sections.flatMap(cellFaults),
  ];
}

/** A row that is short of a cell would be read under the wrong heading. */
function cellFaults(section: Entry<Guide['sections'][number]>): Fault[] {
  const { table } = section.value;
  if (!table) return [];
  return table.rows.flatMap(({ cells }, index) =>
    cells.length === table.columns.length
      ? []
      : [
          at(
            section,
            ['table', 'rows', index, 'cells'],
            `has ${cells.length} cells for ${table.columns.length} columns`,
          ),
        ],
  );
}

/** Every stage has one brief at most, and one brief at most goes with all. */
function briefFaults(entries: readonly Entry<Brief>[], stages: Names): Fault[] {
  const general = entries.filter(({ value }) => value.stage === undefined);
  return [
    ...general.slice(1).map((entry) => at(entry, ['id'], 'is a second brief without a stage')),
    ...repeatFaults(
      entries.filter(({ value }) => value.stage !== undefined),
      'stage',
      ({ stage }) => stage!,
      'the stage of a brief',
    ),
    ...entries.flatMap((entry) =>
      entry.value.stage === undefined ? [] : nameFaults(entry, ['stage'], entry.value.stage, stages),
    ),
  ];
}

function deckFaults(entry: Entry<Deck>, questions: Names): Fault[] {
  const cards = within(entry, 'cards', entry.value.cards);
  return [
    ...repeatFaults(cards, 'question', ({ question }) => question, 'a card'),
    ...cards.flatMap((card) => nameFaults(card, ['question'], card.value.question, questions)),
  ];
}
