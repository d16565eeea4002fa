import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoopsModule } from '../loops/index.ts';
import { SolverModule } from '../solver/index.ts';
import { SlateRunner } from './slate-runner.ts';
import { SlatesController } from './slates.controller.ts';
import { ApplicationLoopEntity, LoopSlateEntity } from './slates.entities.ts';
import { SlatesRepository } from './slates.repository.ts';
import { SlatesService } from './slates.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([LoopSlateEntity, ApplicationLoopEntity]), LoopsModule, SolverModule],
  controllers: [SlatesController],
  providers: [SlatesRepository, SlateRunner, SlatesService],
})
export class SlatesModule {}
