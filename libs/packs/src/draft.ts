import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byText, type Fault } from './fault.ts';
import type { Checklist, Competency, Level, Manifest, PackRubric, PackTemplate, Stage, Track, Twist } from './pack.ts';
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
import { broken, isMissing, readSource, type SourceFile } from './source.ts';

/** A pack as far as it could be read, before its names are checked against each other. */
export interface Draft {
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
  const [manifest, competencies, stages, tracks, checklists, rubrics, templates, questions] = await Promise.all([
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
    ].flat(2),
  };
}

/** The YAML files of a folder, in the order of their names. A folder that is missing counts as one broken file. */
async function readFolder(directory: string, folder: string): Promise<SourceFile[]> {
  const names = await namesIn(join(directory, folder));
  if (names === undefined) return [broken(folder, 'the folder does not exist')];
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).toSorted(byText);
  return Promise.all(yaml.map((name) => readFolderFile(directory, `${folder}/${name}`)));
}

/** Refuses `.yml` aloud: a file that is passed over in silence looks like a loaded one. */
async function readFolderFile(directory: string, file: string): Promise<SourceFile> {
  return file.endsWith('.yml') ? broken(file, 'name it .yaml; no other ending is read') : readSource(directory, file);
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
