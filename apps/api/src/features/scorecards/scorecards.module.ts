import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersRepository } from './answers.repository.ts';
import { ScorecardsController } from './scorecards.controller.ts';
import { ScorecardAnswerEntity, ScorecardEntity } from './scorecards.entities.ts';
import { ScorecardsRepository } from './scorecards.repository.ts';
import { ScorecardsService } from './scorecards.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ScorecardEntity, ScorecardAnswerEntity])],
  controllers: [ScorecardsController],
  providers: [ScorecardsRepository, AnswersRepository, ScorecardsService],
  exports: [ScorecardsService],
})
export class ScorecardsModule {}
