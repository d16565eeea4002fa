/** The interviews of one application, and the sessions of its loop that have none. */
export declare const scheduleQuery: (applicationId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    }[];
    unscheduled: {
        sessionId: string;
        title: string;
        stage: string;
        minutes: number;
    }[];
}, Error, {
    items: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    }[];
    unscheduled: {
        sessionId: string;
        title: string;
        stage: string;
        minutes: number;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            applicationId: string;
            candidate: {
                id: string;
                name: string;
            };
            job: {
                id: string;
                title: string;
            };
            sessionId: string;
            title: string;
            stage: string;
            startsAt: string;
            minutes: number;
            place: string;
            status: "scheduled" | "cancelled";
            panel: {
                person: {
                    id: string;
                    name: string;
                };
                card: "none" | "draft" | "submitted";
            }[];
            loopVersion: number;
            version: number;
        }[];
        unscheduled: {
            sessionId: string;
            title: string;
            stage: string;
            minutes: number;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    }[];
    unscheduled: {
        sessionId: string;
        title: string;
        stage: string;
        minutes: number;
    }[];
}, Error>;
export declare function useSchedule(applicationId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    applicationId: string;
    candidate: {
        id: string;
        name: string;
    };
    job: {
        id: string;
        title: string;
    };
    sessionId: string;
    title: string;
    stage: string;
    startsAt: string;
    minutes: number;
    place: string;
    status: "scheduled" | "cancelled";
    panel: {
        person: {
            id: string;
            name: string;
        };
        card: "none" | "draft" | "submitted";
    }[];
    loopVersion: number;
    version: number;
}, Error, {
    sessionId: string;
    startsAt: string;
    panel: string[];
    place?: string | undefined;
}, unknown>;
export declare function useChangeInterview(interviewId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    applicationId: string;
    candidate: {
        id: string;
        name: string;
    };
    job: {
        id: string;
        title: string;
    };
    sessionId: string;
    title: string;
    stage: string;
    startsAt: string;
    minutes: number;
    place: string;
    status: "scheduled" | "cancelled";
    panel: {
        person: {
            id: string;
            name: string;
        };
        card: "none" | "draft" | "submitted";
    }[];
    loopVersion: number;
    version: number;
}, Error, {
    version: number;
    startsAt?: string | undefined;
    panel?: string[] | undefined;
    place?: string | undefined;
    status?: "scheduled" | "cancelled" | undefined;
}, unknown>;
