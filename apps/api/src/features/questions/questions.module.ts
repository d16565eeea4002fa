import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { QuestionCareService } from './question-care.service.ts';
import { QuestionCommentsController } from './question-comments.controller.ts';
import { QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionCommentsService } from './question-comments.service.ts';
import { QuestionDraftsController } from './question-drafts.controller.ts';
import { QuestionDraftsService } from './question-drafts.service.ts';
import {
  QuestionCommentEntity,
  QuestionFaceEntity,
  QuestionViewEntity,
  QuestionWordEntity,
} from './question-list.entities.ts';
import { QuestionReader } from './question-reader.ts';
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
  QuestionCommentsRepository,
  QuestionViewsRepository,
];
const services = [
  QuestionReader,
  QuestionsService,
  QuestionDraftsService,
  QuestionReviewService,
  QuestionCareService,
  QuestionCommentsService,
  QuestionViewsService,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), PeopleModule, RubricsModule],
  controllers: [QuestionsController, QuestionDraftsController, QuestionCommentsController, QuestionViewsController],
  providers: [...repositories, ...services],
  exports: [QuestionsService, QuestionDraftsService, QuestionReviewService, QuestionWrites, QuestionReader],
})
export class QuestionsModule {}
