export { LoopTemplatesModule } from './loop-templates.module.ts';
export {
  LoopTemplatesRepository,
  type TemplateContent,
  type TemplateRow,
  type TemplateVersionRow,
} from './loop-templates.repository.ts';
export { type TemplateSearch, TemplateShelf } from './template-shelf.ts';
