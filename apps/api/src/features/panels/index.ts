export { PanelsModule } from './panels.module.ts';
