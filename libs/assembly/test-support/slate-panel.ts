import type { PanelProblemInput } from '../src/panel/panel.problem.ts';
import type { SlateProblemInput } from '../src/slate/slate.problem.ts';
import { candidates, slateProblem } from './slate-bank.ts';

const stages = ['coding', 'design', 'people'];

/** A slate whose loops are stored: any machine has to find the same. */
export const storedSlate = (): SlateProblemInput => ({
  problem: slateProblem(60),
  candidates: candidates(6),
  rules: { difficultyBand: 0.1 },
});

/** A panel whose seats are stored. */
export const storedPanel = (): PanelProblemInput => ({
  interviewers: [
    { id: 'Ada', qualified: ['coding', 'design'] },
    { id: 'Ben', qualified: ['coding', 'people'] },
    { id: 'Cleo', qualified: ['design', 'people'] },
    { id: 'Dan', qualified: stages },
  ],
  sessions: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].flatMap((candidate) =>
    stages.map((stage) => ({ id: `${candidate} ${stage}`, candidate, stage })),
  ),
});
