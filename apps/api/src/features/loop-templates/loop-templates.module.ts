import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RubricsModule } from '../rubrics/index.ts';
import { LoopTemplateEntity, LoopTemplateVersionEntity } from './loop-templates.entities.ts';
import { LoopTemplatesRepository } from './loop-templates.repository.ts';
import { TemplateShelf } from './template-shelf.ts';

@Module({
  imports: [TypeOrmModule.forFeature([LoopTemplateEntity, LoopTemplateVersionEntity]), RubricsModule],
  providers: [LoopTemplatesRepository, TemplateShelf],
  exports: [LoopTemplatesRepository, TemplateShelf],
})
export class LoopTemplatesModule {}
