import { type Application, type ApplicationStage } from '@loopwright/contracts';
export type ApplicationFilter = {
    stage?: ApplicationStage | undefined;
    search?: string | undefined;
};
export declare const candidatesQuery: (search: string | undefined) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        name: string;
        headline: string;
        applications: {
            id: string;
            jobId: string;
            jobTitle: string;
            stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        }[];
    }[];
    nextCursor: string | null;
    total: number;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        name: string;
        headline: string;
        applications: {
            id: string;
            jobId: string;
            jobTitle: string;
            stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        }[];
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, (string | undefined)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            name: string;
            headline: string;
            applications: {
                id: string;
                jobId: string;
                jobTitle: string;
                stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
            }[];
        }[];
        nextCursor: string | null;
        total: number;
    }, (string | undefined)[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | undefined)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        name: string;
        headline: string;
        applications: {
            id: string;
            jobId: string;
            jobTitle: string;
            stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        }[];
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, Error>;
export declare const applicationsQuery: (jobId: string, filter: ApplicationFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, (string | ApplicationFilter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            candidate: {
                id: string;
                name: string;
                email: string | null;
                phone: string | null;
                headline: string;
                source: string;
                timeZone: string;
                version: number;
            };
            job: {
                id: string;
                title: string;
                track: string;
                level: string;
            };
            stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
            appliedAt: string;
            stageSince: string;
            version: number;
        }[];
        nextCursor: string | null;
        total: number;
    }, (string | ApplicationFilter)[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | ApplicationFilter)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, Error>;
export declare const applicationQuery: (applicationId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    candidate: {
        id: string;
        name: string;
        email: string | null;
        phone: string | null;
        headline: string;
        source: string;
        timeZone: string;
        version: number;
    };
    job: {
        id: string;
        title: string;
        track: string;
        level: string;
    };
    stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    appliedAt: string;
    stageSince: string;
    version: number;
}, Error, {
    id: string;
    candidate: {
        id: string;
        name: string;
        email: string | null;
        phone: string | null;
        headline: string;
        source: string;
        timeZone: string;
        version: number;
    };
    job: {
        id: string;
        title: string;
        track: string;
        level: string;
    };
    stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    appliedAt: string;
    stageSince: string;
    version: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    candidate: {
        id: string;
        name: string;
        email: string | null;
        phone: string | null;
        headline: string;
        source: string;
        timeZone: string;
        version: number;
    };
    job: {
        id: string;
        title: string;
        track: string;
        level: string;
    };
    stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    appliedAt: string;
    stageSince: string;
    version: number;
}, Error>;
export declare function useAddCandidate(jobId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    candidate: {
        id: string;
        name: string;
        email: string | null;
        phone: string | null;
        headline: string;
        source: string;
        timeZone: string;
        version: number;
    };
    job: {
        id: string;
        title: string;
        track: string;
        level: string;
    };
    stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    appliedAt: string;
    stageSince: string;
    version: number;
}, Error, {
    candidate?: {
        name: string;
        email?: string | null | undefined;
        phone?: string | undefined;
        headline?: string | undefined;
        source?: string | undefined;
        timeZone?: string | undefined;
    } | undefined;
    candidateId?: string | undefined;
}, unknown>;
export type Move = {
    id: string;
    stage: ApplicationStage;
    version: number;
};
export declare function useMove(): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    candidate: {
        id: string;
        name: string;
        email: string | null;
        phone: string | null;
        headline: string;
        source: string;
        timeZone: string;
        version: number;
    };
    job: {
        id: string;
        title: string;
        track: string;
        level: string;
    };
    stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
    appliedAt: string;
    stageSince: string;
    version: number;
}, Error, Move, unknown>;
export declare function useChangeCandidate(application: Application): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    headline: string;
    source: string;
    timeZone: string;
    version: number;
}, Error, {
    version: number;
    name?: string | undefined;
    email?: string | null | undefined;
    phone?: string | undefined;
    headline?: string | undefined;
    source?: string | undefined;
    timeZone?: string | undefined;
}, unknown>;
