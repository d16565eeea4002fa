export { LoopsModule } from './loops.module.ts';
export { LoopsService } from './loops.service.ts';
