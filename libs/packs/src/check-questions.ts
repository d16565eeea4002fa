import type { Draft } from './draft.ts';
import type { Fault } from './fault.ts';
import type { PackQuestion } from './schema.ts';
import { at, keyFaults, listFaults, type Names, namesOf, repeatFaults } from './references.ts';
import type { Entry } from './shape.ts';

/** What is wrong with the names that questions use: their own, and those of stages, competencies, levels, twists, enemies. */
export function questionFaults(draft: Draft): Fault[] {
  const stages = namesOf('stage', draft.stages);
  const competencies = namesOf('competency', draft.competencies);
  const levels = namesOf('level', draft.levels);
  const twists = namesOf('twist', draft.twists);
  const questions = namesOf('question', draft.questions);
  return [
    ...repeatFaults(draft.questions.entries, 'id', ({ id }) => id, 'the id of a question'),
    ...draft.questions.entries.flatMap((entry) => [
      ...listFaults(entry, ['stages'], entry.value.stages, stages),
      ...keyFaults(entry, ['competencies'], entry.value.competencies, competencies),
      ...levelFaults(entry, levels),
      ...twistFaults(entry, twists),
      ...enemyFaults(entry, questions),
    ]),
  ];
}

/** The levels that may be asked the question, as its file names them. */
export function levelsOf({ levels }: PackQuestion): string[] {
  return Array.isArray(levels) ? levels : Object.keys(levels);
}

function levelFaults(entry: Entry<PackQuestion>, levels: Names): Fault[] {
  const { value } = entry;
  const unknown =
    value.format === 'mcq'
      ? listFaults(entry, ['levels'], value.levels, levels)
      : keyFaults(entry, ['levels'], value.levels, levels);
  return [...unknown, ...gapFaults(entry, levels)];
}

/** A question for juniors and for seniors is one for those in between: a gap is a slip. */
function gapFaults(entry: Entry<PackQuestion>, levels: Names): Fault[] {
  if (!levels.complete) return [];
  const asked = levelsOf(entry.value);
  const places = asked.map((level) => levels.order.indexOf(level)).filter((place) => place >= 0);
  const between = levels.order.slice(Math.min(...places), Math.max(...places) + 1);
  const left = between.filter((level) => !asked.includes(level));
  return left.length === 0
    ? []
    : [at(entry, ['levels'], `leaves a gap in the pack's order of levels: ${left.join(', ')}`)];
}

function twistFaults(entry: Entry<PackQuestion>, twists: Names): Fault[] {
  return entry.value.format === 'system-design' ? listFaults(entry, ['twists'], entry.value.twists, twists) : [];
}

function enemyFaults(entry: Entry<PackQuestion>, questions: Names): Fault[] {
  const { id, enemies } = entry.value;
  const self = enemies.indexOf(id);
  const own = self < 0 ? [] : [at(entry, ['enemies', self], 'a question cannot be its own enemy')];
  return [...own, ...listFaults(entry, ['enemies'], enemies, questions)];
}
