export declare const outcomeWords: {
    readonly advance: "Advance";
    readonly hold: "Hold";
    readonly reject: "Reject";
};
export declare const decidedWords: {
    readonly advance: "Advanced";
    readonly hold: "On hold";
    readonly reject: "Rejected";
};
export declare const isClosed: (stage: string) => boolean;
/** "interviewing" → "Interviewing" */
export declare const stageWord: (stage: string) => string;
