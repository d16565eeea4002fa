import { type ApplicationStage } from '@loopwright/contracts';
export declare const stageWords: {
    readonly applied: "Applied";
    readonly screening: "Screening";
    readonly interviewing: "Interviewing";
    readonly deciding: "Deciding";
    readonly offer: "Offer";
    readonly hired: "Hired";
    readonly rejected: "Rejected";
    readonly withdrawn: "Withdrawn";
};
export declare const stageOptions: {
    value: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    label: "Applied" | "Screening" | "Interviewing" | "Deciding" | "Offer" | "Hired" | "Rejected" | "Withdrawn";
}[];
export declare function StageWord({ stage }: {
    stage: ApplicationStage;
}): import("react").JSX.Element;
