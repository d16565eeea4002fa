import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { QuestionCareService } from './question-care.service.ts';
import { QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionDraftsController } from './question-drafts.controller.ts';
import { QuestionDraftsService } from './question-drafts.service.ts';
import {
  QuestionCommentEntity,
  QuestionFaceEntity,
  QuestionViewEntity,
  QuestionWordEntity,
} from './question-list.entities.ts';
import { QuestionReader } from './question-reader.ts';
import { QuestionSearchRepository } from './question-search.repository.ts';
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
const repositories = [QuestionsRepository, QuestionSearchRepository, QuestionWrites, QuestionCommentsRepository];

@Module({
  imports: [TypeOrmModule.forFeature(entities), PeopleModule, RubricsModule],
  controllers: [QuestionsController, QuestionDraftsController],
  providers: [...repositories, QuestionReader, QuestionsService, QuestionDraftsService, QuestionCareService],
  exports: [QuestionsService, QuestionDraftsService, QuestionWrites, QuestionReader],
})
export class QuestionsModule {}
