import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { QuestionBankController } from './question-bank.controller.ts';
import { QuestionBulkService } from './question-bulk.service.ts';
import { QuestionBulk } from './question-bulk.repository.ts';
import { QuestionCareService } from './question-care.service.ts';
import { QuestionCommentsController } from './question-comments.controller.ts';
import { QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionCommentsService } from './question-comments.service.ts';
import { QuestionDraftsController } from './question-drafts.controller.ts';
import { QuestionDraftsService } from './question-drafts.service.ts';
import { QuestionHistoryController } from './question-history.controller.ts';
import { QuestionHistoryRepository } from './question-history.repository.ts';
import { QuestionHistoryService } from './question-history.service.ts';
import { QuestionLikenessRepository } from './question-likeness.repository.ts';
import { QuestionLikenessService } from './question-likeness.service.ts';
import {
  QuestionCommentEntity,
  QuestionFaceEntity,
  QuestionViewEntity,
  QuestionWordEntity,
} from './question-list.entities.ts';
import { QuestionReader } from './question-reader.ts';
import { QuestionReviewers } from './question-reviewers.ts';
import { QuestionReviewService } from './question-review.service.ts';
import { QuestionSearchRepository } from './question-search.repository.ts';
import { QuestionViewsController } from './question-views.controller.ts';
import { QuestionViewsRepository } from './question-views.repository.ts';
import { QuestionViewsService } from './question-views.service.ts';
import { QuestionWrites } from './question-writes.repository.ts';
import { QuestionsController } from './questions.controller.ts';
import {
  QuestionDraftEntity,
  QuestionEnemyEntity,
  QuestionEntity,
  QuestionVersionEntity,
} from './questions.entities.ts';
import { QuestionsRepository } from './questions.repository.ts';
import { QuestionsService } from './questions.service.ts';
import { SearchWords } from './search-words.repository.ts';

const entities = [
  QuestionEntity,
  QuestionVersionEntity,
  QuestionDraftEntity,
  QuestionEnemyEntity,
  QuestionFaceEntity,
  QuestionWordEntity,
  QuestionViewEntity,
  QuestionCommentEntity,
];
const repositories = [
  QuestionsRepository,
  QuestionSearchRepository,
  QuestionWrites,
  QuestionBulk,
  QuestionCommentsRepository,
  QuestionViewsRepository,
  QuestionHistoryRepository,
  QuestionLikenessRepository,
  SearchWords,
];
const services = [
  QuestionReader,
  QuestionReviewers,
  QuestionsService,
  QuestionDraftsService,
  QuestionReviewService,
  QuestionCareService,
  QuestionCommentsService,
  QuestionViewsService,
  QuestionHistoryService,
  QuestionLikenessService,
  QuestionBulkService,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), PeopleModule, RubricsModule],
  controllers: [
    QuestionsController,
    QuestionDraftsController,
    QuestionCommentsController,
    QuestionViewsController,
    QuestionHistoryController,
    QuestionBankController,
  ],
  providers: [...repositories, ...services],
  exports: [
    QuestionsService,
    QuestionDraftsService,
    QuestionReviewService,
    QuestionWrites,
    QuestionBulk,
    QuestionSearchRepository,
    SearchWords,
    QuestionReader,
  ],
})
export class QuestionsModule {}
