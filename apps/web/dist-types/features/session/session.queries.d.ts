import { type InvitationAcceptance, type Me, type SignIn } from '@loopwright/contracts';
export declare const signIn: (body: SignIn) => Promise<Me>;
export declare const acceptInvitation: (body: InvitationAcceptance) => Promise<Me>;
/** What an invitation offers. The token is kept out of addresses, and of the cache once the page is left. */
export declare const offerQuery: (token: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    organisation: string;
    name: string;
    email: string;
    role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
}, Error, {
    organisation: string;
    name: string;
    email: string;
    role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        organisation: string;
        name: string;
        email: string;
        role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    organisation: string;
    name: string;
    email: string;
    role: "admin" | "recruiter" | "hiring-manager" | "interviewer" | "observer";
}, Error>;
