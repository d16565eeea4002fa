import type { z } from 'zod';
import type {
  ChecklistFile,
  CompetencyFile,
  PackManifest,
  PackQuestion,
  RubricFile,
  StageFile,
  TemplateFile,
  TrackFile,
} from './schema.ts';
import type { BriefFile, CandidateQuestionFile, DeckFile, GuideFile, RoundFile } from './teaching-schema.ts';

export type Manifest = z.infer<typeof PackManifest>;
export type Level = Manifest['levels'][number];
export type Competency = z.infer<typeof CompetencyFile>['competencies'][number];
export type Stage = z.infer<typeof StageFile>['stages'][number];
export type Track = z.infer<typeof TrackFile>['tracks'][number];
export type Checklist = z.infer<typeof ChecklistFile>['checklists'][number];
export type Twist = z.infer<typeof ChecklistFile>['twists'][number];
export type PackRubric = z.infer<typeof RubricFile>;
export type PackCriterion = PackRubric['criteria'][number];
export type PackTemplate = z.infer<typeof TemplateFile>;
export type Guide = z.infer<typeof GuideFile>;
export type Brief = z.infer<typeof BriefFile>['briefs'][number];
export type CandidateQuestion = z.infer<typeof CandidateQuestionFile>['questions'][number];
export type Deck = z.infer<typeof DeckFile>['decks'][number];
export type Round = z.infer<typeof RoundFile>['rounds'][number];

/**
 * A content pack that was checked as a whole: every name in it leads somewhere.
 *
 * Levels stand lowest first; other lists keep the order of their file, and files the order of their names.
 */
export interface Pack extends Manifest {
  competencies: Competency[];
  stages: Stage[];
  tracks: Track[];
  checklists: Checklist[];
  twists: Twist[];
  /** At most one for each stage, and one for each scored stage. */
  rubrics: PackRubric[];
  templates: PackTemplate[];
  guides: Guide[];
  briefs: Brief[];
  candidateQuestions: CandidateQuestion[];
  decks: Deck[];
  rounds: Round[];
  /** `enemies` is symmetric: when a question names another, the other names it too. */
  questions: PackQuestion[];
}
