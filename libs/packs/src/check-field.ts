import type { Draft } from './draft.ts';
import type { Fault } from './fault.ts';
import type { PackRubric, Stage } from './pack.ts';
import { at, keyFaults, listFaults, type Names, nameFaults, namesOf, repeatFaults, within } from './references.ts';
import type { Entry, List } from './shape.ts';

/** What is wrong with the names of levels, competencies, stages, tracks, rubrics and checklists. */
export function fieldFaults(draft: Draft): Fault[] {
  return [
    ...idFaults('a level', draft.levels),
    ...idFaults('a competency', draft.competencies),
    ...idFaults('a stage', draft.stages),
    ...idFaults('a track', draft.tracks),
    ...idFaults('a twist', draft.twists),
    ...rubricFaults(draft),
    ...checklistFaults(draft),
    ...draft.stages.entries.flatMap((entry) => scoredStageFaults(entry, draft)),
  ];
}

function idFaults(what: string, { entries }: List<{ id: string }>): Fault[] {
  return repeatFaults(entries, 'id', ({ id }) => id, `the id of ${what}`);
}

function rubricFaults({ rubrics, stages, competencies, levels }: Draft): Fault[] {
  const criteria = rubrics.entries.flatMap((entry) => within(entry, 'criteria', entry.value.criteria));
  return [
    ...idFaults('a rubric', rubrics),
    ...repeatFaults(rubrics.entries, 'stage', ({ stage }) => stage, 'the stage of a rubric'),
    ...repeatFaults(criteria, 'id', ({ id }) => id, 'the id of a criterion'),
    ...rubrics.entries.flatMap((entry) => nameFaults(entry, ['stage'], entry.value.stage, namesOf('stage', stages))),
    ...criteria.flatMap((entry) =>
      criterionFaults(entry, namesOf('competency', competencies), namesOf('level', levels)),
    ),
  ];
}

function criterionFaults(entry: Entry<PackRubric['criteria'][number]>, competencies: Names, levels: Names): Fault[] {
  return [
    ...nameFaults(entry, ['competency'], entry.value.competency, competencies),
    ...keyFaults(entry, ['overlay'], entry.value.overlay, levels),
  ];
}

function checklistFaults({ checklists, stages }: Draft): Fault[] {
  return [
    ...idFaults('a checklist', checklists),
    ...checklists.entries.flatMap((entry) => [
      ...listFaults(entry, ['stages'], entry.value.stages, namesOf('stage', stages)),
      ...repeatFaults(within(entry, 'steps', entry.value.steps), 'id', ({ id }) => id, 'the id of a step'),
    ]),
  ];
}

/** Without a rubric nobody can rate a scored stage, and without a question nobody can hold it. */
function scoredStageFaults(entry: Entry<Stage>, { rubrics, questions }: Draft): Fault[] {
  const { id, scored } = entry.value;
  if (!scored) return [];
  const rated = !rubrics.complete || rubrics.entries.some(({ value }) => value.stage === id);
  const asked = !questions.complete || questions.entries.some(({ value }) => value.stages.includes(id));
  return [
    ...(rated ? [] : [at(entry, ['id'], 'the stage is scored, but has no rubric')]),
    ...(asked ? [] : [at(entry, ['id'], 'the stage is scored, but has no question')]),
  ];
}
