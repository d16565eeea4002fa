/** Who is signed in. */
import { type Me, type Role } from '@loopwright/contracts';
export declare const meQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
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
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
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
}, Error>;
/** The signed-in person and their organisation; only below the sign-in gate. */
export declare const useMe: () => Me;
/**
 * What a role may do anywhere in the organisation. It decides what is offered on screen and nothing else: the API
 * judges every request by itself, and knows about jobs and panels too.
 */
declare const abilities: {
    readonly 'see people': readonly ["admin", "recruiter"];
    readonly 'manage people': readonly ["admin"];
    readonly 'choose people': readonly ["admin", "recruiter", "hiring-manager"];
    readonly 'remove demo': readonly ["admin"];
    readonly 'see questions': readonly ["admin", "recruiter", "hiring-manager", "interviewer"];
    readonly 'open jobs': readonly ["admin", "recruiter", "hiring-manager"];
    readonly 'build loops': readonly ["admin", "recruiter", "hiring-manager"];
    readonly 'see templates': readonly ["admin", "recruiter", "hiring-manager"];
    readonly 'add candidates': readonly ["admin", "recruiter", "hiring-manager"];
    readonly 'schedule interviews': readonly ["admin", "recruiter", "hiring-manager"];
    readonly decide: readonly ["admin", "hiring-manager"];
};
export type Ability = keyof typeof abilities;
export declare const roleCan: (role: Role, ability: Ability) => boolean;
export declare const useCan: (ability: Ability) => boolean;
export declare const roleWords: {
    readonly admin: "Admin";
    readonly recruiter: "Recruiter";
    readonly 'hiring-manager': "Hiring manager";
    readonly interviewer: "Interviewer";
    readonly observer: "Observer";
};
/** Signs out and leaves by a full load, so that nothing of the session stays in memory or behind the back button. */
export declare function useSignOut(): import("@tanstack/react-query").UseMutationResult<Record<string, never>, Error, void, unknown>;
export {};
