import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComparisonController } from './comparison.controller.ts';
import { DecisionEntity } from './comparison.entities.ts';
import { ComparisonRepository } from './comparison.repository.ts';
import { ComparisonService } from './comparison.service.ts';
import { DecisionsRepository } from './decisions.repository.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DecisionEntity])],
  controllers: [ComparisonController],
  providers: [ComparisonRepository, DecisionsRepository, ComparisonService],
  exports: [ComparisonService],
})
export class ComparisonModule {}
