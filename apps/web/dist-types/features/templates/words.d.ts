import type { LoopTemplate } from '@loopwright/contracts';
export declare const totalMinutes: ({ sessions }: LoopTemplate) => number;
/** 330 → "5 h 30 min". */
export declare function duration(minutes: number): string;
export declare const range: ({ from, to }: {
    from: number;
    to: number;
}) => string;
