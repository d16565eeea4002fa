import type { MyInterview } from '@loopwright/contracts';
type Props = {
    interviews: readonly MyInterview[];
    current: MyInterview | undefined;
    now: number;
};
/** The day in its order. */
export declare function Timeline({ interviews, current, now }: Props): import("react").JSX.Element;
export {};
