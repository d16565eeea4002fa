import { CreatePeople1763700000000 } from './1763700000000-create-people.ts';
import { CreateBank1763700100000 } from './1763700100000-create-bank.ts';
import { CreateJobsAndCandidates1763700200000 } from './1763700200000-create-jobs-and-candidates.ts';
import { CreateLoops1763700300000 } from './1763700300000-create-loops.ts';
import { CreateInterviewsAndScorecards1763700400000 } from './1763700400000-create-interviews-and-scorecards.ts';
import { KeepRecords1763700500000 } from './1763700500000-keep-records.ts';
import { SecureAccounts1763700600000 } from './1763700600000-secure-accounts.ts';
import { QuestionWorkshop1763800000000 } from './1763800000000-question-workshop.ts';
import { EditRubrics1763800100000 } from './1763800100000-edit-rubrics.ts';
import { ExchangeBank1763800300000 } from './1763800300000-exchange-bank.ts';
import { QuestionDocuments1763800400000 } from './1763800400000-question-documents.ts';
import { TeachAndBrief1763800500000 } from './1763800500000-teach-and-brief.ts';
import { CreateChecks1763800600000 } from './1763800600000-create-checks.ts';
import { RemoveADemoWhole1763900000000 } from './1763900000000-remove-a-demo-whole.ts';
import { DraftTopics1764000000000 } from './1764000000000-draft-topics.ts';
import { CreateSlates1764200000000 } from './1764200000000-create-slates.ts';
import { ApproveAlone1764300000000 } from './1764300000000-approve-alone.ts';
import { CreateLoopRuns1764500000000 } from './1764500000000-create-loop-runs.ts';
import { CreateLoopTemplates1764600000000 } from './1764600000000-create-loop-templates.ts';
import { LimitInterviewers1764700000000 } from './1764700000000-limit-interviewers.ts';
import { ProposePanels1764700100000 } from './1764700100000-propose-panels.ts';
import { FindRatings1764800000000 } from './1764800000000-find-ratings.ts';

/** Every migration, oldest first. */
export const migrations = [
  CreatePeople1763700000000,
  CreateBank1763700100000,
  CreateJobsAndCandidates1763700200000,
  CreateLoops1763700300000,
  CreateInterviewsAndScorecards1763700400000,
  KeepRecords1763700500000,
  SecureAccounts1763700600000,
  QuestionWorkshop1763800000000,
  EditRubrics1763800100000,
  ExchangeBank1763800300000,
  QuestionDocuments1763800400000,
  TeachAndBrief1763800500000,
  CreateChecks1763800600000,
  RemoveADemoWhole1763900000000,
  DraftTopics1764000000000,
  CreateSlates1764200000000,
  ApproveAlone1764300000000,
  CreateLoopRuns1764500000000,
  CreateLoopTemplates1764600000000,
  LimitInterviewers1764700000000,
  ProposePanels1764700100000,
  FindRatings1764800000000,
];
