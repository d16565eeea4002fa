export { ComparisonModule } from './comparison.module.ts';
export { ComparisonService } from './comparison.service.ts';
