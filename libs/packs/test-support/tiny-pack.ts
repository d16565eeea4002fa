import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** File name → what the file holds; a string stands in the file as it is. */
export type Files = Record<string, unknown>;
export type Path = readonly (string | number)[];

const asked = (id: string, stages: string[]) => ({
  id,
  title: 'A question',
  prompt: 'What would you do?',
  stages,
  competencies: { craft: 2 },
  topics: ['topic'],
  minutes: 5,
});
const guided = (id: string, levels: string[], stages = ['talk']) => ({
  ...asked(id, stages),
  assesses: 'Craft.',
  keyPoints: ['One', 'Two', 'Three'],
  followUps: ['And then?', 'And if not?'],
  redFlags: ['None of it'],
  levels: Object.fromEntries(levels.map((level) => [level, 'Says it.'])),
});
const criterion = (id: string) => ({
  id,
  name: 'Craft',
  competency: 'craft',
  question: 'Is it good?',
  anchors: { 'strong-no': 'Nothing.', no: 'A little.', yes: 'Most.', 'strong-yes': 'All.' },
});
const rubric = (stage: string) => ({
  id: stage,
  stage,
  title: 'A rubric',
  criteria: [criterion(`${stage}-what`), criterion(`${stage}-how`), criterion(`${stage}-why`)],
});
const stage = (id: string) => ({
  id,
  name: 'A stage',
  purpose: 'Shows craft.',
  minutes: { from: 20, to: 40 },
  briefing: ['Ask.', 'Listen.'],
});
const session = (id: string) => ({
  id,
  title: 'A session',
  stage: 'talk',
  minutes: 30,
  questionMinutes: { from: 5, to: 20 },
  questions: { from: 1, to: 3 },
  focus: ['craft'],
});

/** A sound pack with every kind of entry, all five formats of question, and no field that may be left out. */
export function tinyPack(): Files {
  return {
    'pack.yaml': {
      id: 'tiny',
      title: 'A tiny pack',
      version: '1.0.0',
      description: 'For tests.',
      license: 'CC0-1.0',
      levels: ['junior', 'mid', 'senior'].map((id) => ({ id, name: id, expectation: 'Works.' })),
    },
    'competencies.yaml': { competencies: ['craft', 'care'].map((id) => ({ id, name: id, definition: 'Can do it.' })) },
    'stages.yaml': { stages: [stage('talk'), stage('lab')] },
    'tracks.yaml': { tracks: [{ id: 'maker', name: 'Maker', summary: 'Makes.' }] },
    'checklists.yaml': {
      checklists: [
        {
          id: 'walk',
          title: 'A walk',
          purpose: 'To follow.',
          stages: ['lab'],
          steps: [{ id: 'start', name: 'Start', intent: 'Begins.' }],
        },
      ],
      twists: [{ id: 'late', name: 'Late', text: 'It comes late.' }],
    },
    'rubrics/lab.yaml': rubric('lab'),
    'rubrics/talk.yaml': rubric('talk'),
    'templates/maker-mid.yaml': {
      id: 'maker-mid',
      title: 'Maker, mid',
      track: 'maker',
      level: 'mid',
      summary: 'One talk.',
      sessions: [session('first'), session('second')],
      coverage: { craft: { questions: 1 } },
    },
    'questions/lab.yaml': {
      questions: [
        { ...guided('code-it', ['mid', 'senior'], ['lab']), format: 'coding', exercise: exercise() },
        {
          ...guided('design-it', ['mid', 'senior'], ['lab']),
          format: 'system-design',
          reach: { short: 'Half.', long: 'All.' },
        },
      ],
    },
    'questions/talk.yaml': {
      questions: [
        { ...guided('explain-it', ['junior', 'mid']), format: 'open' },
        { ...guided('tell-of-it', ['junior', 'mid', 'senior']), format: 'behavioral' },
        { ...asked('pick-it', ['talk']), format: 'mcq', ...choice() },
      ],
    },
  };
}

function exercise() {
  return { input: 'A.', output: 'B.', limits: 'C.', example: 'D.', extensions: ['E.', 'F.'], finished: 'G.' };
}

function choice() {
  return { options: ['This', 'That', 'Neither'], answer: 1, explanation: 'It is this.', levels: ['junior'] };
}

/** The files with one field set to another value; `undefined` deletes it. */
export function changed(files: Files, file: string, path: Path, value: unknown): Files {
  const copy = structuredClone(files);
  const last = path.at(-1)!;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], copy[file]);
  const fields = parent as Record<string | number, unknown>;
  if (value === undefined) delete fields[last];
  else fields[last] = value;
  return copy;
}

/** The text that `withPack` writes for a file. */
export function textOf(content: unknown): string {
  return typeof content === 'string' ? content : stringify(content);
}

/** Writes the files to a temporary folder, and removes it when `use` is done. */
export async function withPack<T>(files: Files, use: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), textOf(content));
    }
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
