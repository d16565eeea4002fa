import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../jobs/index.ts';
import { LoopTemplatesModule } from '../loop-templates/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { SolverModule } from '../solver/index.ts';
import { AskedBeforeRepository } from './asked-before.repository.ts';
import { Assembler } from './assembler.ts';
import { AssemblerWarmUp } from './assembler.warm-up.ts';
import { LoopFormsService } from './loop-forms.service.ts';
import { LoopAssemblyService } from './loop-assembly.service.ts';
import { LoopRunEntity } from './loop-run.entity.ts';
import { LoopRuns } from './loop-runs.ts';
import { LoopRunsRepository } from './loop-runs.repository.ts';
import { LoopReader } from './loop-reader.ts';
import { LoopsController } from './loops.controller.ts';
import { LoopEntity, LoopVersionEntity, LoopVersionQuestionEntity } from './loops.entities.ts';
import { LoopsRepository } from './loops.repository.ts';
import { LoopsService } from './loops.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([LoopEntity, LoopRunEntity, LoopVersionEntity, LoopVersionQuestionEntity]),
    RubricsModule,
    QuestionsModule,
    JobsModule,
    LoopTemplatesModule,
    SolverModule,
  ],
  controllers: [LoopsController],
  providers: [
    LoopsRepository,
    AskedBeforeRepository,
    LoopReader,
    LoopsService,
    LoopAssemblyService,
    LoopFormsService,
    LoopRunsRepository,
    LoopRuns,
    Assembler,
    AssemblerWarmUp,
  ],
  exports: [LoopsService, LoopFormsService],
})
export class LoopsModule {}
