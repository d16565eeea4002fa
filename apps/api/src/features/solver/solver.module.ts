import { Module } from '@nestjs/common';
import { Solver } from './solver.ts';

@Module({ providers: [Solver], exports: [Solver] })
export class SolverModule {}
