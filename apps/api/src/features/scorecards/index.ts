export { ScorecardsModule } from './scorecards.module.ts';
export { ScorecardsService } from './scorecards.service.ts';
export { withheldFrom } from './withheld.ts';
