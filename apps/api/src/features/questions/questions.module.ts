import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuestionsController } from './questions.controller.ts';
import { QuestionEnemyEntity, QuestionEntity, QuestionVersionEntity } from './questions.entities.ts';
import { QuestionsRepository } from './questions.repository.ts';
import { QuestionsService } from './questions.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([QuestionEntity, QuestionVersionEntity, QuestionEnemyEntity])],
  controllers: [QuestionsController],
  providers: [QuestionsRepository, QuestionsService],
  exports: [QuestionsService],
})
export class QuestionsModule {}
