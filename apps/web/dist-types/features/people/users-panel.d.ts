import * as z from 'zod/mini';
declare const Filter: z.ZodMiniObject<{
    search: z.ZodMiniOptional<z.ZodMiniString<string>>;
    role: z.ZodMiniOptional<z.ZodMiniEnum<{
        admin: "admin";
        recruiter: "recruiter";
        "hiring-manager": "hiring-manager";
        interviewer: "interviewer";
        observer: "observer";
    }>>;
    state: z.ZodMiniOptional<z.ZodMiniEnum<{
        active: "active";
        deactivated: "deactivated";
    }>>;
}, z.core.$strip>;
export type Filter = z.infer<typeof Filter>;
export declare function UsersPanel({ mayManage }: {
    mayManage: boolean;
}): import("react").JSX.Element;
export {};
