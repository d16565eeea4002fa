import { type Held } from '../../platform/interview-time.ts';
/** Time left and the planned end. It limits nothing, and is announced once, five minutes before the end. */
export declare function SessionClock({ held }: {
    held: Held;
}): import("react").JSX.Element;
