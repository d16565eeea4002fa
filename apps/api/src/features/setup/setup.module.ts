import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/index.ts';
import { ChecksModule } from '../checks/index.ts';
import { ComparisonModule } from '../comparison/index.ts';
import { ExchangeModule } from '../exchange/index.ts';
import { InterviewsModule } from '../interviews/index.ts';
import { JobsModule } from '../jobs/index.ts';
import { LoopsModule } from '../loops/index.ts';
import { PeopleModule } from '../people/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { ScorecardsModule } from '../scorecards/index.ts';
import { ContentService } from './content.service.ts';
import { DemoService } from './demo.service.ts';
import { DemoChecks } from './demo/checks.ts';
import { DemoHiring } from './demo/hiring.ts';
import { SetupCodes } from './setup-codes.ts';
import { SetupController } from './setup.controller.ts';
import { SetupService } from './setup.service.ts';

@Module({
  imports: [
    PeopleModule,
    RubricsModule,
    QuestionsModule,
    JobsModule,
    CandidatesModule,
    LoopsModule,
    InterviewsModule,
    ScorecardsModule,
    ChecksModule,
    ComparisonModule,
    ExchangeModule,
  ],
  controllers: [SetupController],
  providers: [SetupCodes, ContentService, SetupService, DemoService, DemoHiring, DemoChecks],
  exports: [SetupService, DemoService],
})
export class SetupModule {}
