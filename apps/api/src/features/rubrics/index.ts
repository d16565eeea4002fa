export { FieldService, type KeptDeck } from './field.service.ts';
export { PackField } from './pack-field.service.ts';
export { RubricsRepository } from './rubrics.repository.ts';
export { RubricsModule } from './rubrics.module.ts';
