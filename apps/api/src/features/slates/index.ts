export { SlatesModule } from './slates.module.ts';
