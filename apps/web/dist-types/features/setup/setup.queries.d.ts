import { type DemoSetup, type OwnerSetup } from '@loopwright/contracts';
export declare const setupQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    needed: boolean;
}, Error, {
    needed: boolean;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        needed: boolean;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    needed: boolean;
}, Error>;
export declare const createOwner: (body: OwnerSetup) => Promise<{
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
}>;
export declare const createDemo: (body: DemoSetup) => Promise<{
    organisation: string;
    password: string;
    accounts: {
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }[];
}>;
export declare const signInAs: (email: string, password: string) => Promise<{
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
}>;
