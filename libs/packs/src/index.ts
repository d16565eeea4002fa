/**
 * Content packs as files: their format, and a loader that loads a sound pack or says all that is wrong with it.
 *
 * Knows no database, no HTTP and no framework.
 */
export { packDirectory } from './directory.ts';
export { type Fault, PackFault } from './fault.ts';
export { loadPack } from './load.ts';
export type {
  Checklist,
  Competency,
  Level,
  Pack,
  PackCriterion,
  PackRubric,
  PackTemplate,
  Stage,
  Track,
  Twist,
} from './pack.ts';
export {
  ChecklistFile,
  CompetencyFile,
  PackManifest,
  PackQuestion,
  QuestionFile,
  questionFormats,
  RubricFile,
  Slug,
  StageFile,
  TemplateFile,
  TrackFile,
} from './schema.ts';
