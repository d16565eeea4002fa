import type { Fault } from './fault.ts';
import { readFolder } from './folder.ts';
import type { Checklist, Competency, Level, Manifest, PackRubric, PackTemplate, Stage, Track, Twist } from './pack.ts';
import { readTeaching, type TeachingDraft } from './teaching-draft.ts';
import {
  ChecklistFile,
  CompetencyFile,
  PackManifest,
  PackQuestion,
  QuestionFile,
  RubricFile,
  StageFile,
  TemplateFile,
  TrackFile,
} from './schema.ts';
import { filesAsList, joined, type List, listIn, shapeFaults } from './shape.ts';
import { readSource } from './source.ts';

/** A pack as far as it could be read, before its names are checked against each other. */
export interface Draft extends TeachingDraft {
  manifests: List<Manifest>;
  levels: List<Level>;
  competencies: List<Competency>;
  stages: List<Stage>;
  tracks: List<Track>;
  checklists: List<Checklist>;
  twists: List<Twist>;
  rubrics: List<PackRubric>;
  templates: List<PackTemplate>;
  questions: List<PackQuestion>;
  /** What is wrong with single files. */
  faults: Fault[];
}

/** Reads every file of a pack and holds each against its schema. */
export async function readDraft(directory: string): Promise<Draft> {
  const [teaching, manifest, competencies, stages, tracks, checklists, rubrics, templates, questions] =
    await Promise.all([
      readTeaching(directory),
      readSource(directory, 'pack.yaml'),
      readSource(directory, 'competencies.yaml'),
      readSource(directory, 'stages.yaml'),
      readSource(directory, 'tracks.yaml'),
      readSource(directory, 'checklists.yaml'),
      readFolder(directory, 'rubrics'),
      readFolder(directory, 'templates'),
      readFolder(directory, 'questions'),
    ]);
  return {
    ...teaching.lists,
    manifests: filesAsList([manifest], PackManifest),
    levels: listIn(manifest, PackManifest, 'levels', PackManifest.shape.levels.element),
    competencies: listIn(competencies, CompetencyFile, 'competencies', CompetencyFile.shape.competencies.element),
    stages: listIn(stages, StageFile, 'stages', StageFile.shape.stages.element),
    tracks: listIn(tracks, TrackFile, 'tracks', TrackFile.shape.tracks.element),
    checklists: listIn(checklists, ChecklistFile, 'checklists', ChecklistFile.shape.checklists.element),
    twists: listIn(checklists, ChecklistFile, 'twists', ChecklistFile.shape.twists.unwrap().element),
    rubrics: filesAsList(rubrics, RubricFile),
    templates: filesAsList(templates, TemplateFile),
    questions: joined(questions.map((source) => listIn(source, QuestionFile, 'questions', PackQuestion))),
    faults: [
      shapeFaults(manifest, PackManifest),
      shapeFaults(competencies, CompetencyFile),
      shapeFaults(stages, StageFile),
      shapeFaults(tracks, TrackFile),
      shapeFaults(checklists, ChecklistFile),
      rubrics.map((source) => shapeFaults(source, RubricFile)),
      templates.map((source) => shapeFaults(source, TemplateFile)),
      questions.map((source) => shapeFaults(source, QuestionFile)),
      teaching.faults,
    ].flat(2),
  };
}
