import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../jobs/index.ts';
import { CandidatesController } from './candidates.controller.ts';
import { ApplicationEntity, CandidateEntity } from './candidates.entities.ts';
import { CandidatesRepository } from './candidates.repository.ts';
import { CandidatesService } from './candidates.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([CandidateEntity, ApplicationEntity]), JobsModule],
  controllers: [CandidatesController],
  providers: [CandidatesRepository, CandidatesService],
  exports: [CandidatesService],
})
export class CandidatesModule {}
