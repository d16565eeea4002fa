import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RubricsModule } from '../rubrics/index.ts';
import { GuidesController } from './guides.controller.ts';
import { TeamAnswerEntity } from './guides.entities.ts';
import { GuidesRepository } from './guides.repository.ts';
import { GuidesService } from './guides.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([TeamAnswerEntity]), RubricsModule],
  controllers: [GuidesController],
  providers: [GuidesRepository, GuidesService],
})
export class GuidesModule {}
