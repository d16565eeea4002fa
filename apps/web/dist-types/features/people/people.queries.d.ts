import { type User, type UserSearch } from '@loopwright/contracts';
type Filter = Pick<UserSearch, 'search' | 'role' | 'state'>;
export declare const usersQuery: (filter: Filter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        state: "active" | "deactivated";
        timeZone: string;
        lastSeenAt: string | null;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        state: "active" | "deactivated";
        timeZone: string;
        lastSeenAt: string | null;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, (string | Filter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            name: string;
            email: string;
            role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
            state: "active" | "deactivated";
            timeZone: string;
            lastSeenAt: string | null;
            version: number;
        }[];
        nextCursor: string | null;
        total: number;
    }, (string | Filter)[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | Filter)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        state: "active" | "deactivated";
        timeZone: string;
        lastSeenAt: string | null;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, Error>;
export declare const invitationsQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        email: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        expiresAt: string;
        invitedBy: {
            id: string;
            name: string;
        };
    }[];
    nextCursor: string | null;
    total: number;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        email: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        expiresAt: string;
        invitedBy: {
            id: string;
            name: string;
        };
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, string[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            email: string;
            name: string;
            role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
            expiresAt: string;
            invitedBy: {
                id: string;
                name: string;
            };
        }[];
        nextCursor: string | null;
        total: number;
    }, string[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        email: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        expiresAt: string;
        invitedBy: {
            id: string;
            name: string;
        };
    }[];
    nextCursor: string | null;
    total: number;
}, unknown>, Error>;
export declare function useChangeUser(): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    name: string;
    email: string;
    role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    state: "active" | "deactivated";
    timeZone: string;
    lastSeenAt: string | null;
    version: number;
}, Error, {
    user: User;
} & Omit<{
    version: number;
    role?: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer" | undefined;
    state?: "active" | "deactivated" | undefined;
}, "version">, unknown>;
export declare function useInvite(): import("@tanstack/react-query").UseMutationResult<{
    invitation: {
        id: string;
        email: string;
        name: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        expiresAt: string;
        invitedBy: {
            id: string;
            name: string;
        };
    };
    path: string;
}, Error, {
    email: string;
    name: string;
    role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
}, unknown>;
export declare function useWithdraw(): import("@tanstack/react-query").UseMutationResult<Record<string, never>, Error, string, unknown>;
export {};
