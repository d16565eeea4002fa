export { GuidesModule } from './guides.module.ts';
