export { Solver, wasEnded } from './solver.ts';
export { SolverModule } from './solver.module.ts';
