import { type Job, type JobDraft } from '@loopwright/contracts';
export type JobFilter = {
    status?: 'open' | 'closed' | undefined;
    search?: string | undefined;
};
export declare const jobsQuery: (filter: JobFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
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
}, Error, import("@tanstack/query-core").InfiniteData<{
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
}, unknown>, (string | JobFilter)[], string | undefined>, "queryFn"> & {
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
    }, (string | JobFilter)[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | JobFilter)[], import("@tanstack/query-core").InfiniteData<{
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
}, unknown>, Error>;
export declare const jobQuery: (jobId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}, Error, {
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        title: string;
        track: string;
        level: string;
        department: string;
        location: string;
        description: string;
        openings: number;
        status: "open" | "closed";
        team: {
            person: {
                id: string;
                name: string;
            };
            role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
        }[];
        createdAt: string;
        version: number;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}, Error>;
/** After a write the new job is known; lists are asked again. */
export declare function useJobSaved(): (job: Job) => void;
export declare const sendJob: (draft: JobDraft) => Promise<{
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}>;
export declare function useChangeJob(jobId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}, Error, {
    version: number;
    title?: string | undefined;
    track?: string | undefined;
    level?: string | undefined;
    status?: "open" | "closed" | undefined;
    department?: string | undefined;
    location?: string | undefined;
    description?: string | undefined;
    openings?: number | undefined;
}, unknown>;
export declare function useChangeTeam(jobId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    title: string;
    track: string;
    level: string;
    department: string;
    location: string;
    description: string;
    openings: number;
    status: "open" | "closed";
    team: {
        person: {
            id: string;
            name: string;
        };
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    createdAt: string;
    version: number;
}, Error, {
    members: {
        userId: string;
        role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    version: number;
}, unknown>;
