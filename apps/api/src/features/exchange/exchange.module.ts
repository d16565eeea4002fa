import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { BankFileReader } from './bank-file-reader.ts';
import { ExchangeController } from './exchange.controller.ts';
import { BankImportEntity, BankImportRowEntity, BankSourceEntity } from './exchange.entities.ts';
import { ExportService } from './export.service.ts';
import { ImportPreviewService } from './import-preview.service.ts';
import { ImportRunner } from './import-runner.ts';
import { ImportSteps } from './import-steps.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';
import { PackSource } from './pack-source.ts';
import { RevertSteps } from './revert-steps.ts';
import { SourcesRepository } from './sources.repository.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([BankImportEntity, BankImportRowEntity, BankSourceEntity]),
    PeopleModule,
    RubricsModule,
    QuestionsModule,
  ],
  controllers: [ExchangeController],
  providers: [
    ImportsRepository,
    ImportRowsRepository,
    SourcesRepository,
    BankFileReader,
    ExportService,
    ImportPreviewService,
    ImportSteps,
    RevertSteps,
    ImportRunner,
    ImportsService,
    PackSource,
  ],
  exports: [ExportService, ImportPreviewService, ImportsService, PackSource],
})
export class ExchangeModule {}
