export { JobsModule } from './jobs.module.ts';
export { JobsService } from './jobs.service.ts';
