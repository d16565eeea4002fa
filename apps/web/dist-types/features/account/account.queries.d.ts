export declare const devicesQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        device: string;
        createdAt: string;
        lastSeenAt: string;
        current: boolean;
    }[];
}, Error, {
    items: {
        id: string;
        device: string;
        createdAt: string;
        lastSeenAt: string;
        current: boolean;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            device: string;
            createdAt: string;
            lastSeenAt: string;
            current: boolean;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        device: string;
        createdAt: string;
        lastSeenAt: string;
        current: boolean;
    }[];
}, Error>;
export declare const useChangeProfile: () => import("@tanstack/react-query").UseMutationResult<{
    user: {
        id: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        state: "active" | "deactivated";
        timeZone: string;
        lastSeenAt: string | null;
        version: number;
    };
    organisation: {
        id: string;
        name: string;
        demo: boolean;
    };
}, Error, {
    version: number;
    name?: string | undefined;
    timeZone?: string | undefined;
}, unknown>;
export declare const useChangePassword: () => import("@tanstack/react-query").UseMutationResult<{
    user: {
        id: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
        state: "active" | "deactivated";
        timeZone: string;
        lastSeenAt: string | null;
        version: number;
    };
    organisation: {
        id: string;
        name: string;
        demo: boolean;
    };
}, Error, {
    current: string;
    next: string;
}, unknown>;
export declare function useRevoke(): import("@tanstack/react-query").UseMutationResult<Record<string, never>, Error, string, unknown>;
