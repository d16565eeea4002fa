export { ChecksModule } from './checks.module.ts';
export { ChecksService } from './checks.service.ts';
export { SittingsService } from './sittings.service.ts';
