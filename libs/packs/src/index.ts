/**
 * Content packs as files: their format, and a loader that loads a sound pack or says all that is wrong with it.
 *
 * Knows no database, no HTTP and no framework.
 */
export { packDirectory } from './directory.ts';
export { type Fault, PackFault } from './fault.ts';
export { loadPack } from './load.ts';
export type {
  Brief,
  CandidateQuestion,
  Checklist,
  Competency,
  Deck,
  Guide,
  Level,
  Pack,
  PackCriterion,
  PackRubric,
  PackTemplate,
  Round,
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
export { type BankFault, BankFileFault, inWords as bankFaultInWords } from './bank/bank-fault.ts';
export {
  type ChangeKind,
  changeKinds,
  compareQuestion,
  type CurrentQuestion,
  type FieldDifference,
  differences,
  type Patience,
  together,
  type WordRun,
  wordRuns,
} from './bank/compare.ts';
export { csvFields } from './bank/csv-columns.ts';
export { type ColumnMapping, csvColumns, type FoundColumn } from './bank/csv-read.ts';
export { fingerprintOf, stamped } from './bank/fingerprint.ts';
export { type KnownNames, unknownNames } from './bank/names.ts';
export { bankOfPack } from './bank/of-pack.ts';
export type { ReadQuestion } from './bank/places.ts';
export {
  anyLevelText,
  type BankFormat,
  bankFormats,
  type PortableBank,
  type PortableField,
  PortableQuestion,
  sortedRecord,
} from './bank/portable.ts';
export { formatOfName, LARGEST_FILE, type ReadBank, readBank } from './bank/read.ts';
export { readBankApart } from './bank/read-apart.ts';
export { bankWriter, type BankWriter, extensions, levelsOfBank, mediaTypes, writeBank } from './bank/writer.ts';
export { BriefFile, CandidateQuestionFile, DeckFile, GuideFile, guideKinds, RoundFile } from './teaching-schema.ts';
