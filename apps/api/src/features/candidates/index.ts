export { CandidatesModule } from './candidates.module.ts';
export { CandidatesService } from './candidates.service.ts';
