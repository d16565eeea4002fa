type Person = {
    id: string;
    name: string;
};
type Props = {
    applicationId: string;
    runs: boolean;
    team: readonly Person[];
    loopHref: string;
};
/** Sessions of the loop for one candidate: when, with whom, and whether their scorecards are in. */
export declare function InterviewSchedule({ applicationId, runs, team, loopHref }: Props): import("react").JSX.Element;
export {};
