import { Module } from '@nestjs/common';
import { LoopTemplatesModule } from '../loop-templates/index.ts';
import { LoopsModule } from '../loops/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RubricsModule } from '../rubrics/index.ts';
import { LoopLinksController } from './loop-links.controller.ts';
import { LoopLinksRepository } from './loop-links.repository.ts';
import { LoopLinksService } from './loop-links.service.ts';
import { TemplateReader } from './template-reader.ts';
import { TemplateReachService } from './template-reach.service.ts';
import { TemplateVersionsController } from './template-versions.controller.ts';
import { TemplateVersionsService } from './template-versions.service.ts';

@Module({
  imports: [RubricsModule, QuestionsModule, LoopTemplatesModule, LoopsModule],
  controllers: [TemplateVersionsController, LoopLinksController],
  providers: [LoopLinksRepository, TemplateReader, TemplateVersionsService, TemplateReachService, LoopLinksService],
})
export class TemplateVersionsModule {}
