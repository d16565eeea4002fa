import { describe, expect, it } from '@jest/globals';
import { faultsOf, outcomeOf } from '../test-support/outcome.ts';
import { changed, textOf, tinyPack } from '../test-support/tiny-pack.ts';

const talk = 'questions/talk.yaml';

describe('loading a pack', () => {
  it('loads a sound pack whole, questions in the order of their files', async () => {
    const { pack } = await outcomeOf(tinyPack());
    expect(pack?.id).toBe('tiny');
    expect(pack?.questions.map(({ id }) => id)).toEqual([
      'code-it',
      'design-it',
      'explain-it',
      'tell-of-it',
      'pick-it',
    ]);
    expect(pack?.rubrics.map(({ stage }) => stage)).toEqual(['lab', 'talk']);
    expect(pack?.twists).toEqual([{ id: 'late', name: 'Late', text: 'It comes late.', sources: [] }]);
    expect(pack?.stages[0]?.scored).toBe(true);
  });

  it('names file, line, column, field and question of a broken field, and loads nothing', async () => {
    const files = changed(tinyPack(), talk, ['questions', 1, 'minutes'], 500);
    const { pack, faults, message } = await outcomeOf(files);
    const line =
      textOf(files[talk])
        .split('\n')
        .findIndex((text) => text.includes('minutes: 500')) + 1;
    expect(pack).toBeUndefined();
    expect(faults).toEqual([
      { file: talk, line, column: 5, path: 'questions.1.minutes', message: expect.stringContaining('75') },
    ]);
    expect(message).toMatch(new RegExp(`^${talk}:${line}:5 questions\\.1\\.minutes: .*\\(in tell-of-it\\)$`));
  });

  it('reports the faults of all files at once, sorted by file and place', async () => {
    let files = changed(tinyPack(), talk, ['questions', 2, 'answer'], 9);
    files = changed(files, talk, ['questions', 0, 'enemies'], ['nobody']);
    files = changed(files, 'stages.yaml', ['stages', 0, 'purpose'], '');
    files = changed(files, 'rubrics/talk.yaml', ['criteria', 0, 'competency'], 'magic');
    const { faults } = await outcomeOf(files);
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      `${talk} questions.0.enemies.0`,
      `${talk} questions.2.answer`,
      'rubrics/talk.yaml criteria.0.competency',
      'stages.yaml stages.0.purpose',
    ]);
  });

  it('says that a misspelt field is unknown, at the field itself', async () => {
    const files = changed(tinyPack(), talk, ['questions', 0, 'redflags'], ['x']);
    const { faults } = await outcomeOf(files);
    const line =
      textOf(files[talk])
        .split('\n')
        .findIndex((text) => text.includes('redflags')) + 1;
    expect(faults).toEqual([
      {
        file: talk,
        line,
        column: 5,
        path: 'questions.0.redflags',
        message: 'is not a field of the format (in explain-it)',
      },
    ]);
  });

  it('says which weights a competency can have', async () => {
    expect(await faultsOf(changed(tinyPack(), talk, ['questions', 0, 'competencies', 'care'], 3))).toEqual([
      `${talk} questions.0.competencies.care: Invalid input: expected 1 or Invalid input: expected 2 (in explain-it)`,
    ]);
  });

  it('places a fault of the YAML itself, and does not call names unknown that the file may hold', async () => {
    const { faults } = await outcomeOf({ ...tinyPack(), 'stages.yaml': 'stages:\n  - id: talk\n   name: x\n' });
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(['stages.yaml']));
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it.each([
    ['a repeated key', 'tracks: []\ntracks: []\n', 2],
    ['an unknown tag', 'tracks: !maker []\n', 1],
    ['an alias without its anchor', 'tracks: *none\n', 1],
    ['no content', '', 1],
  ])('refuses a file with %s', async (_, text, line) => {
    const { faults } = await outcomeOf({ ...tinyPack(), 'tracks.yaml': text });
    expect(faults).toEqual([expect.objectContaining({ file: 'tracks.yaml', line })]);
  });

  it('names a missing file and a missing folder', async () => {
    const { 'tracks.yaml': _tracks, 'templates/maker-mid.yaml': _template, ...rest } = tinyPack();
    expect(await faultsOf(rest)).toEqual([
      'templates : the folder does not exist',
      'tracks.yaml : cannot be read: it does not exist',
    ]);
  });

  it('does not pass over a file with the other YAML ending', async () => {
    const faults = await faultsOf({ ...tinyPack(), 'questions/more.yml': { questions: [] } });
    expect(faults).toEqual(['questions/more.yml : name it .yaml; no other ending is read']);
  });
});
