/** Addresses of the screens, in one place. */
export declare const paths: {
    readonly home: "/";
    readonly setup: "/setup";
    readonly signIn: "/sign-in";
    readonly jobs: "/jobs";
    readonly newJob: "/jobs/new";
    readonly job: (jobId: string) => string;
    readonly jobTeam: (jobId: string) => string;
    readonly loop: (jobId: string) => string;
    readonly compare: (jobId: string, applications?: readonly string[]) => string;
    readonly application: (applicationId: string) => string;
    readonly candidates: "/candidates";
    readonly questions: "/questions";
    readonly question: (questionId: string) => string;
    readonly interview: (interviewId: string) => string;
    readonly scorecard: (scorecardId: string) => string;
    readonly templates: "/templates";
    readonly people: "/people";
    readonly account: "/account";
};
