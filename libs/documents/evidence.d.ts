import { type Surroundings } from './facts.ts';
import type { Piece } from './lift.ts';
/** A piece is a question when the evidence for it adds up to this. */
export declare const ENOUGH = 3;
/** The sum of everything that speaks for and against a piece being a question to ask. */
export declare function scoreOf(piece: Piece, around: Surroundings): number;
/** 0.5 where the evidence is just enough, towards 1 as it grows. */
export declare const confidenceOf: (score: number) => number;
