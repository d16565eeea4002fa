/** Active members by name, for choosing a panel or a hiring team. */
import { type Role } from '@loopwright/contracts';
export type DirectoryEntry = {
    id: string;
    name: string;
    role: Role;
};
export declare const directoryQuery: (search: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    nextCursor: string | null;
    total: number;
}, Error, {
    items: {
        id: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    nextCursor: string | null;
    total: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            name: string;
            role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        }[];
        nextCursor: string | null;
        total: number;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    nextCursor: string | null;
    total: number;
}, Error>;
/** Matches for what is being typed, a moment after typing rests. */
export declare const useDirectory: (typed: string) => import("@tanstack/react-query").UseQueryResult<{
    items: {
        id: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
    nextCursor: string | null;
    total: number;
}, Error>;
