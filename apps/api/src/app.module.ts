import { type DynamicModule, Module } from '@nestjs/common';
import { DocumentsModule } from './features/documents/index.ts';
import { CandidatesModule } from './features/candidates/index.ts';
import { GuidesModule } from './features/guides/index.ts';
import { JobsModule } from './features/jobs/index.ts';
import { ChecksModule } from './features/checks/index.ts';
import { ComparisonModule } from './features/comparison/index.ts';
import { HomeModule } from './features/home/index.ts';
import { ExchangeModule } from './features/exchange/index.ts';
import { InterviewsModule } from './features/interviews/index.ts';
import { LoopTemplatesModule } from './features/loop-templates/index.ts';
import { LoopsModule } from './features/loops/index.ts';
import { PanelsModule } from './features/panels/index.ts';
import { ScorecardsModule } from './features/scorecards/index.ts';
import { SlatesModule } from './features/slates/index.ts';
import { TemplateVersionsModule } from './features/template-versions/index.ts';
import { SetupModule } from './features/setup/index.ts';
import { SolverModule } from './features/solver/index.ts';
import { PeopleModule } from './features/people/index.ts';
import { QuestionsModule } from './features/questions/index.ts';
import { RubricVersionsModule } from './features/rubric-versions/index.ts';
import { RubricsModule } from './features/rubrics/index.ts';
import { AccessModule } from './platform/access/access.module.ts';
import type { Config } from './platform/config.ts';
import { ConfigModule } from './platform/config.module.ts';
import { DatabaseModule } from './platform/database.module.ts';

/** Features, lowest first: a feature may import only those above its own line. */
export const features = [
  PeopleModule,
  RubricsModule,
  QuestionsModule,
  DocumentsModule,
  GuidesModule,
  JobsModule,
  CandidatesModule,
  LoopTemplatesModule,
  SolverModule,
  LoopsModule,
  SlatesModule,
  TemplateVersionsModule,
  InterviewsModule,
  PanelsModule,
  ScorecardsModule,
  RubricVersionsModule,
  ChecksModule,
  ComparisonModule,
  HomeModule,
  ExchangeModule,
  SetupModule,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config), DatabaseModule, AccessModule, ...features] };
  }
}
