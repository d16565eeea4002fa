import { fieldFaults } from './check-field.ts';
import { questionFaults } from './check-questions.ts';
import { templateFaults } from './check-templates.ts';
import { teachingFaults } from './check-teaching.ts';
import { type Draft, readDraft } from './draft.ts';
import { PackFault } from './fault.ts';
import type { Manifest, Pack } from './pack.ts';
import type { PackQuestion } from './schema.ts';
import type { List } from './shape.ts';

/**
 * Loads the pack in a folder: reads its files, holds each against its schema, and the whole against itself.
 *
 * A name is not called unknown while a file that might declare it is itself faulty, so that one slip gives one fault.
 *
 * @throws {PackFault} with every fault found; a pack with any fault loads nothing
 */
export async function loadPack(directory: string): Promise<Pack> {
  const draft = await readDraft(directory);
  const faults = [
    ...draft.faults,
    ...fieldFaults(draft),
    ...questionFaults(draft),
    ...templateFaults(draft),
    ...teachingFaults(draft),
  ];
  const [manifest] = draft.manifests.entries;
  if (faults.length > 0 || !manifest) throw new PackFault(faults);
  return packOf(manifest.value, draft);
}

function packOf(manifest: Manifest, draft: Draft): Pack {
  return {
    ...manifest,
    competencies: valuesOf(draft.competencies),
    stages: valuesOf(draft.stages),
    tracks: valuesOf(draft.tracks),
    checklists: valuesOf(draft.checklists),
    twists: valuesOf(draft.twists),
    rubrics: valuesOf(draft.rubrics),
    templates: valuesOf(draft.templates),
    guides: valuesOf(draft.guides),
    briefs: valuesOf(draft.briefs),
    candidateQuestions: valuesOf(draft.candidateQuestions),
    decks: valuesOf(draft.decks),
    rounds: valuesOf(draft.rounds),
    questions: withMutualEnemies(valuesOf(draft.questions)),
  };
}

function valuesOf<T>({ entries }: List<T>): T[] {
  return entries.map(({ value }) => value);
}

/** Writers note a near-duplicate on the question they add; the older one need not be edited. */
function withMutualEnemies(questions: PackQuestion[]): PackQuestion[] {
  const enemies = new Map(questions.map((question) => [question.id, new Set(question.enemies)]));
  for (const { id, enemies: named } of questions) for (const enemy of named) enemies.get(enemy)?.add(id);
  return questions.map((question) => ({ ...question, enemies: [...(enemies.get(question.id) ?? [])] }));
}
