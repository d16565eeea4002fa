import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SolverModule } from '../solver/index.ts';
import { PanelGround } from './panel-ground.ts';
import { PanelRunner } from './panel-runner.ts';
import { PanelsController } from './panels.controller.ts';
import { PanelProposalEntity, PlannedSeatEntity } from './panels.entities.ts';
import { PanelsRepository } from './panels.repository.ts';
import { PanelsService } from './panels.service.ts';
import { ProposalsRepository } from './proposals.repository.ts';

@Module({
  imports: [TypeOrmModule.forFeature([PanelProposalEntity, PlannedSeatEntity]), SolverModule],
  controllers: [PanelsController],
  providers: [PanelsRepository, ProposalsRepository, PanelGround, PanelRunner, PanelsService],
})
export class PanelsModule {}
