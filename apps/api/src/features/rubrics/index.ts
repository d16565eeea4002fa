export { FieldService } from './field.service.ts';
export { PackField } from './pack-field.service.ts';
export { RubricsModule } from './rubrics.module.ts';
