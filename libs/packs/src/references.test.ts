import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../test-support/outcome.ts';
import { changed, type Path, tinyPack } from '../test-support/tiny-pack.ts';

const talk = 'questions/talk.yaml';
const lab = 'questions/lab.yaml';
const plan = 'templates/maker-mid.yaml';
const faultsAfter = (file: string, path: Path, value: unknown) => faultsOf(changed(tinyPack(), file, path, value));

describe('names in a pack', () => {
  it.each<[what: string, file: string, path: Path, value: unknown, fault: string]>([
    [
      'stage of a question',
      talk,
      ['questions', 0, 'stages'],
      ['talk', 'tea'],
      'questions.0.stages.1: there is no stage "tea" in this pack (in explain-it)',
    ],
    [
      'competency of a question',
      talk,
      ['questions', 0, 'competencies', 'magic'],
      1,
      'questions.0.competencies.magic: there is no competency "magic" in this pack (in explain-it)',
    ],
    [
      'level of a question',
      talk,
      ['questions', 0, 'levels', 'chief'],
      'Says it.',
      'questions.0.levels.chief: there is no level "chief" in this pack (in explain-it)',
    ],
    [
      'level of a choice question',
      talk,
      ['questions', 2, 'levels'],
      ['chief'],
      'questions.2.levels.0: there is no level "chief" in this pack (in pick-it)',
    ],
    [
      'twist of a design question',
      lab,
      ['questions', 1, 'twists'],
      ['early'],
      'questions.1.twists.0: there is no twist "early" in this pack (in design-it)',
    ],
    [
      'enemy',
      talk,
      ['questions', 0, 'enemies'],
      ['nobody'],
      'questions.0.enemies.0: there is no question "nobody" in this pack (in explain-it)',
    ],
    [
      'competency of a criterion',
      'rubrics/lab.yaml',
      ['criteria', 1, 'competency'],
      'magic',
      'criteria.1.competency: there is no competency "magic" in this pack (in lab-how)',
    ],
    [
      'level of an overlay',
      'rubrics/lab.yaml',
      ['criteria', 1, 'overlay'],
      { chief: 'More.' },
      'criteria.1.overlay.chief: there is no level "chief" in this pack (in lab-how)',
    ],
    [
      'stage of a checklist',
      'checklists.yaml',
      ['checklists', 0, 'stages'],
      ['tea'],
      'checklists.0.stages.0: there is no stage "tea" in this pack (in walk)',
    ],
    ['track of a template', plan, ['track'], 'taster', 'track: there is no track "taster" in this pack (in maker-mid)'],
    ['level of a template', plan, ['level'], 'chief', 'level: there is no level "chief" in this pack (in maker-mid)'],
    [
      'stage of a session',
      plan,
      ['sessions', 0, 'stage'],
      'tea',
      'sessions.0.stage: there is no stage "tea" in this pack (in first)',
    ],
    [
      'focus of a session',
      plan,
      ['sessions', 0, 'focus'],
      ['magic'],
      'sessions.0.focus.0: there is no competency "magic" in this pack (in first)',
    ],
    [
      'competency of the coverage',
      plan,
      ['coverage', 'magic'],
      { questions: 1 },
      'coverage.magic: there is no competency "magic" in this pack (in maker-mid)',
    ],
  ])('refuses an unknown %s', async (_, file, path, value, fault) => {
    expect(await faultsAfter(file, path, value)).toEqual([`${file} ${fault}`]);
  });

  it.each<[what: string, file: string, path: Path, value: unknown, fault: RegExp]>([
    [
      'question, across files',
      talk,
      ['questions', 0, 'id'],
      'code-it',
      /questions\.0\.id: "code-it" is already the id of a question at questions\/lab\.yaml:2/,
    ],
    [
      'criterion, across rubrics',
      'rubrics/talk.yaml',
      ['criteria', 0, 'id'],
      'lab-what',
      /criteria\.0\.id: "lab-what" is already the id of a criterion at rubrics\/lab/,
    ],
    [
      'level',
      'pack.yaml',
      ['levels', 3],
      { id: 'mid', name: 'Mid', expectation: 'Works.' },
      /levels\.3\.id: "mid" is already the id of a level/,
    ],
    ['competency', 'competencies.yaml', ['competencies', 1, 'id'], 'craft', /competencies\.1\.id: "craft" is already/],
    [
      'track',
      'tracks.yaml',
      ['tracks', 1],
      { id: 'maker', name: 'Maker', summary: 'Makes.' },
      /tracks\.1\.id: "maker" is already/,
    ],
    [
      'twist',
      'checklists.yaml',
      ['twists', 1],
      { id: 'late', name: 'Late', text: 'Late.' },
      /twists\.1\.id: "late" is already/,
    ],
    [
      'step',
      'checklists.yaml',
      ['checklists', 0, 'steps', 1],
      { id: 'start', name: 'S', intent: 'S.' },
      /steps\.1\.id: "start" is already/,
    ],
    ['session', plan, ['sessions', 1, 'id'], 'first', /sessions\.1\.id: "first" is already the id of a session/],
  ])('refuses a second %s of the same id', async (_, file, path, value, fault) => {
    expect(await faultsAfter(file, path, value)).toEqual([expect.stringMatching(fault)]);
  });
});
