export { RubricVersionsModule } from './rubric-versions.module.ts';
