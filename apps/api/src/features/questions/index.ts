export { QuestionsModule } from './questions.module.ts';
export { type BankQuestion, QuestionsService } from './questions.service.ts';
