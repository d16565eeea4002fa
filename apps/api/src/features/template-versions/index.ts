export { TemplateVersionsModule } from './template-versions.module.ts';
