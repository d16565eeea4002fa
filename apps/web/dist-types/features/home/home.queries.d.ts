/** The signed-in person's interviews from an instant on. */
export declare const myInterviewsQuery: (from: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
        myCard: "none" | "draft" | "submitted";
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
        myCard: "none" | "draft" | "submitted";
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
            myCard: "none" | "draft" | "submitted";
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
        myCard: "none" | "draft" | "submitted";
    }[];
}, Error>;
export declare const dueCardsQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        interviewId: string;
        candidate: string;
        job: string;
        title: string;
        endedAt: string;
    }[];
}, Error, {
    items: {
        interviewId: string;
        candidate: string;
        job: string;
        title: string;
        endedAt: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            interviewId: string;
            candidate: string;
            job: string;
            title: string;
            endedAt: string;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        interviewId: string;
        candidate: string;
        job: string;
        title: string;
        endedAt: string;
    }[];
}, Error>;
export declare const openJobsQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        title: string;
        track: string;
        level: string;
        location: string;
        status: "open" | "closed";
        hiringManagers: string[];
        activeCandidates: number;
        loop: "published" | "none" | "draft";
    }[];
    nextCursor: string | null;
    total: number;
}, Error, {
    items: {
        id: string;
        title: string;
        track: string;
        level: string;
        location: string;
        status: "open" | "closed";
        hiringManagers: string[];
        activeCandidates: number;
        loop: "published" | "none" | "draft";
    }[];
    nextCursor: string | null;
    total: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            title: string;
            track: string;
            level: string;
            location: string;
            status: "open" | "closed";
            hiringManagers: string[];
            activeCandidates: number;
            loop: "published" | "none" | "draft";
        }[];
        nextCursor: string | null;
        total: number;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        title: string;
        track: string;
        level: string;
        location: string;
        status: "open" | "closed";
        hiringManagers: string[];
        activeCandidates: number;
        loop: "published" | "none" | "draft";
    }[];
    nextCursor: string | null;
    total: number;
}, Error>;
