import { describe, expect, it } from '@jest/globals';
import { faultsOf, outcomeOf } from '../test-support/outcome.ts';
import { changed, type Files, type Path, tinyPack } from '../test-support/tiny-pack.ts';

const guide = {
  id: 'sheet',
  kind: 'reference',
  title: 'A sheet',
  summary: 'To look up.',
  stages: ['talk'],
  sections: [
    { id: 'words', title: 'Words', points: [{ text: 'One.' }] },
    { id: 'table', title: 'Table', table: { columns: ['Name', 'Meaning'], rows: [{ cells: ['A', 'B'] }] } },
  ],
};
const told = { expect: [{ text: 'A talk.' }], prepare: [{ text: 'Rest.' }] };
const round = {
  id: 'extra',
  title: 'Extra',
  stage: 'talk',
  minutes: 30,
  questionMinutes: { from: 5, to: 20 },
  questions: { from: 1, to: 3 },
  focus: ['craft'],
  summary: 'One more.',
};
const teaching = (): Files => ({
  ...tinyPack(),
  'guides/sheet.yaml': guide,
  'briefs.yaml': {
    briefs: [
      { id: 'all', title: 'All', ...told },
      { id: 'talk', stage: 'talk', title: 'Talk', ...told },
    ],
  },
  'candidate-questions.yaml': { questions: [{ id: 'why', text: 'Why?', reveals: 'Reasons.' }] },
  'decks.yaml': {
    decks: [{ id: 'deck', title: 'Deck', purpose: 'Play.', cards: [{ question: 'explain-it', cue: 'Wait.' }] }],
  },
  'rounds.yaml': { rounds: [round] },
});
const faultsWith = (file: string, path: Path, value: unknown) => faultsOf(changed(teaching(), file, path, value));

describe('what a pack teaches', () => {
  it('loads with all its parts', async () => {
    const { pack, faults } = await outcomeOf(teaching());
    expect(faults).toEqual([]);
    expect(pack).toMatchObject({
      guides: [{ id: 'sheet' }],
      briefs: [{ id: 'all' }, { id: 'talk' }],
      candidateQuestions: [{ id: 'why' }],
      decks: [{ id: 'deck' }],
      rounds: [{ id: 'extra' }],
    });
  });

  it('may be left out', async () => {
    const { pack } = await outcomeOf(tinyPack());
    expect(pack).toMatchObject({ guides: [], briefs: [], candidateQuestions: [], decks: [], rounds: [] });
  });

  it.each<[string, string, Path, unknown, string]>([
    ['a stage that is not there', 'guides/sheet.yaml', ['stages'], ['nowhere'], 'there is no stage "nowhere"'],
    [
      'a row short of a cell',
      'guides/sheet.yaml',
      ['sections', 1, 'table', 'columns'],
      ['A', 'B', 'C'],
      'has 2 cells for 3 columns',
    ],
    ['a section twice', 'guides/sheet.yaml', ['sections', 1, 'id'], 'words', 'already the id of a section'],
    ['a section with nothing in it', 'guides/sheet.yaml', ['sections', 0, 'points'], [], 'holds nothing to read'],
    ['a field that is unknown', 'guides/sheet.yaml', ['mood'], 'good', 'is not a field of the format'],
    ['two briefs of one stage', 'briefs.yaml', ['briefs', 0, 'stage'], 'talk', 'already the stage of a brief'],
    [
      'two briefs for every stage',
      'briefs.yaml',
      ['briefs', 1, 'stage'],
      undefined,
      'is a second brief without a stage',
    ],
    ['a brief of no known stage', 'briefs.yaml', ['briefs', 1, 'stage'], 'nowhere', 'there is no stage "nowhere"'],
    [
      'a question without its meaning',
      'candidate-questions.yaml',
      ['questions', 0, 'reveals'],
      undefined,
      'is missing',
    ],
    [
      'a card without its question',
      'decks.yaml',
      ['decks', 0, 'cards', 0, 'question'],
      'gone',
      'there is no question "gone"',
    ],
    [
      'a round without its competency',
      'rounds.yaml',
      ['rounds', 0, 'focus'],
      ['luck'],
      'there is no competency "luck"',
    ],
    ['a round that is too short', 'rounds.yaml', ['rounds', 0, 'minutes'], 15, '20 minutes of questions do not fit'],
  ])('is refused for %s, at its place', async (_, file, path, value, message) => {
    const faults = await faultsWith(file, path, value);
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toMatch(new RegExp(`^${file.replace('.', '\\.')} `));
  });

  it('names the line of a fault', async () => {
    const text = 'briefs:\n  - id: all\n    title: All\n    expect: [{ text: A }]\n    prepare: []\n';
    const { faults } = await outcomeOf({ ...tinyPack(), 'briefs.yaml': text });
    expect(faults).toMatchObject([{ file: 'briefs.yaml', line: 5, path: 'briefs.0.prepare' }]);
  });
});
