export { approvalIssues, type KnownNames, knownNames } from './approval.rules.ts';
export { contentOf } from './pack-questions.ts';
export { QuestionDraftsService } from './question-drafts.service.ts';
export { QuestionReviewService } from './question-review.service.ts';
export { QuestionReader } from './question-reader.ts';
export {
  type NewDraft,
  type NewQuestionRow,
  type NewVersion,
  QuestionWrites,
  versionOf,
} from './question-writes.repository.ts';
export { QuestionsModule } from './questions.module.ts';
export { type BankQuestion, QuestionsService } from './questions.service.ts';
export { type BulkAddition, type BulkChange, QuestionBulk, type BulkQuestion } from './question-bulk.repository.ts';
export { QuestionSearchRepository } from './question-search.repository.ts';
export { SearchWords } from './search-words.repository.ts';
