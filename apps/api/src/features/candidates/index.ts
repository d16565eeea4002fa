export { CandidatesModule } from './candidates.module.ts';
export { CandidatesService } from './candidates.service.ts';
export { isOver, isUnscheduled, lastCard, sessionsOf, waiting } from './waiting.ts';
