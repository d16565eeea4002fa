import type { MyInterview } from '@loopwright/contracts';
/** With whom, when, and the way in. */
export declare function NowCard({ interview, now }: {
    interview: MyInterview;
    now: number;
}): import("react").JSX.Element;
