import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { BringingService } from './bringing.service.ts';
import { DocumentReader } from './document-reader.ts';
import { DocumentsController } from './documents.controller.ts';
import { QuestionDocumentEntity } from './documents.entities.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { DocumentsService } from './documents.service.ts';
import { TakingService } from './taking.service.ts';

@Module({
  imports: [PeopleModule, RubricsModule, QuestionsModule, TypeOrmModule.forFeature([QuestionDocumentEntity])],
  controllers: [DocumentsController],
  providers: [BringingService, DocumentReader, DocumentsRepository, DocumentsService, TakingService],
  exports: [BringingService, DocumentsRepository, DocumentsService],
})
export class DocumentsModule {}
