import { describe, expect, it } from '@jest/globals';
import { faultsOf, outcomeOf } from '../test-support/outcome.ts';
import { changed, type Path, tinyPack } from '../test-support/tiny-pack.ts';

const talk = 'questions/talk.yaml';
const plan = 'templates/maker-mid.yaml';
const faultsAfter = (file: string, path: Path, value: unknown) => faultsOf(changed(tinyPack(), file, path, value));

describe('a pack held against itself', () => {
  it('refuses two rubrics for one stage', async () => {
    const files = changed(tinyPack(), 'rubrics/talk.yaml', ['stage'], 'lab');
    expect(await faultsOf(files)).toEqual([
      'rubrics/talk.yaml stage: "lab" is already the stage of a rubric at rubrics/lab.yaml:2 (in talk)',
      'stages.yaml stages.0.id: the stage is scored, but has no rubric (in talk)',
    ]);
  });

  it('refuses a gap in the levels of a question', async () => {
    expect(await faultsAfter(talk, ['questions', 1, 'levels', 'mid'], undefined)).toEqual([
      `${talk} questions.1.levels: leaves a gap in the pack's order of levels: mid (in tell-of-it)`,
    ]);
  });

  it('refuses a question that is its own enemy, and one that is named twice', async () => {
    expect(await faultsAfter(talk, ['questions', 0, 'enemies'], ['explain-it', 'code-it', 'code-it'])).toEqual([
      `${talk} questions.0.enemies.0: a question cannot be its own enemy (in explain-it)`,
      `${talk} questions.0.enemies.2: names the question "code-it" again (in explain-it)`,
    ]);
  });

  it('makes enemies mutual, once each', async () => {
    let files = changed(tinyPack(), talk, ['questions', 0, 'enemies'], ['code-it', 'pick-it']);
    files = changed(files, talk, ['questions', 2, 'enemies'], ['explain-it']);
    const { pack } = await outcomeOf(files);
    expect(pack?.questions.map(({ id, enemies }) => [id, enemies])).toEqual([
      ['code-it', ['explain-it']],
      ['design-it', []],
      ['explain-it', ['code-it', 'pick-it']],
      ['tell-of-it', []],
      ['pick-it', ['explain-it']],
    ]);
  });

  it('asks a rubric and a question of every scored stage, and neither of the others', async () => {
    const stage = {
      id: 'tea',
      name: 'Tea',
      purpose: 'Rest.',
      minutes: { from: 10, to: 20 },
      briefing: ['Pour.', 'Sip.'],
    };
    expect(await faultsAfter('stages.yaml', ['stages', 2], stage)).toEqual([
      'stages.yaml stages.2.id: the stage is scored, but has no question (in tea)',
      'stages.yaml stages.2.id: the stage is scored, but has no rubric (in tea)',
    ]);
    expect(await faultsAfter('stages.yaml', ['stages', 2], { ...stage, scored: false })).toEqual([]);
  });

  it.each<[path: Path, value: unknown, fault: string]>([
    [
      ['sessions', 0, 'questionMinutes', 'to'],
      31,
      'sessions.0.questionMinutes.to: 31 minutes of questions do not fit into a slot of 30 (in first)',
    ],
    [
      ['sessions', 0, 'questionMinutes', 'from'],
      21,
      'sessions.0.questionMinutes.from: from is 21, which is after to, 20 (in first)',
    ],
    [['sessions', 1, 'questions', 'from'], 4, 'sessions.1.questions.from: from is 4, which is after to, 3 (in second)'],
  ])('refuses a session whose times contradict each other (%j)', async (path, value, fault) => {
    expect(await faultsAfter(plan, path, value)).toEqual([`${plan} ${fault}`]);
  });

  it('accepts question time that fills the slot to the minute', async () => {
    expect(await faultsAfter(plan, ['sessions', 0, 'questionMinutes', 'to'], 30)).toEqual([]);
  });

  it('still finds an unknown name when the entry it should match is faulty in another field', async () => {
    let files = changed(tinyPack(), 'stages.yaml', ['stages', 0, 'purpose'], '');
    files = changed(files, talk, ['questions', 0, 'stages'], ['tea']);
    expect((await outcomeOf(files)).faults.map(({ path }) => path)).toEqual([
      'questions.0.stages.0',
      'stages.0.purpose',
    ]);
  });
});
