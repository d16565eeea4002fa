import { Module } from '@nestjs/common';
import { RubricsModule } from '../rubrics/index.ts';
import { RubricReachRepository } from './rubric-reach.repository.ts';
import { RubricVersionsController } from './rubric-versions.controller.ts';
import { RubricVersionsService } from './rubric-versions.service.ts';

@Module({
  imports: [RubricsModule],
  controllers: [RubricVersionsController],
  providers: [RubricReachRepository, RubricVersionsService],
})
export class RubricVersionsModule {}
