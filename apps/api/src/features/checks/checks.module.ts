import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { CheckQuestionsRepository } from './check-questions.repository.ts';
import { ChecksController } from './checks.controller.ts';
import {
  KnowledgeCheckAnswerEntity,
  KnowledgeCheckEntity,
  KnowledgeCheckLinkEntity,
  KnowledgeCheckQuestionEntity,
} from './checks.entities.ts';
import { ChecksRepository } from './checks.repository.ts';
import { ChecksService } from './checks.service.ts';
import { OverdueChecks } from './overdue-checks.ts';
import { SittingsController } from './sittings.controller.ts';
import { SittingsRepository } from './sittings.repository.ts';
import { SittingsService } from './sittings.service.ts';

@Module({
  imports: [
    PeopleModule,
    TypeOrmModule.forFeature([
      KnowledgeCheckEntity,
      KnowledgeCheckQuestionEntity,
      KnowledgeCheckAnswerEntity,
      KnowledgeCheckLinkEntity,
    ]),
  ],
  controllers: [ChecksController, SittingsController],
  providers: [
    ChecksRepository,
    CheckQuestionsRepository,
    ChecksService,
    SittingsRepository,
    SittingsService,
    OverdueChecks,
  ],
  exports: [ChecksService, SittingsService],
})
export class ChecksModule {}
