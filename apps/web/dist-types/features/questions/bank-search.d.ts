/** The question bank's state in the address: search, one value per facet, the chosen question and its tab. */
import { type QuestionSearch } from '@loopwright/contracts';
import * as z from 'zod/mini';
export type BankFilter = Omit<QuestionSearch, 'cursor' | 'limit'>;
export declare const facets: readonly ["stage", "level", "competency", "format", "topic", "status"];
export type Facet = (typeof facets)[number];
export declare const facetTitles: {
    readonly stage: "Stage";
    readonly level: "Level";
    readonly competency: "Competency";
    readonly format: "Format";
    readonly topic: "Topic";
    readonly status: "Status";
};
declare const Search: z.ZodMiniObject<{
    q: z.ZodMiniOptional<z.ZodMiniString<string>>;
    stage: z.ZodMiniOptional<z.ZodMiniString<string>>;
    level: z.ZodMiniOptional<z.ZodMiniString<string>>;
    competency: z.ZodMiniOptional<z.ZodMiniString<string>>;
    topic: z.ZodMiniOptional<z.ZodMiniString<string>>;
    format: z.ZodMiniOptional<z.ZodMiniEnum<{
        open: "open";
        coding: "coding";
        "system-design": "system-design";
        behavioral: "behavioral";
        mcq: "mcq";
    }>>;
    status: z.ZodMiniOptional<z.ZodMiniEnum<{
        draft: "draft";
        review: "review";
        approved: "approved";
        retired: "retired";
    }>>;
    view: z.ZodMiniOptional<z.ZodMiniEnum<{
        details: "details";
    }>>;
}, z.core.$strip>;
type SearchParams = z.output<typeof Search>;
export type Patch = {
    [K in keyof SearchParams]?: SearchParams[K] | undefined;
};
export declare function useBankSearch(): {
    search: {
        q?: string | undefined;
        stage?: string | undefined;
        level?: string | undefined;
        competency?: string | undefined;
        topic?: string | undefined;
        format?: "open" | "coding" | "system-design" | "behavioral" | "mcq" | undefined;
        status?: "draft" | "review" | "approved" | "retired" | undefined;
        view?: "details" | undefined;
    };
    change: (patch: {
        q?: string | undefined;
        stage?: string | undefined;
        level?: string | undefined;
        competency?: string | undefined;
        topic?: string | undefined;
        format?: "open" | "coding" | "system-design" | "behavioral" | "mcq" | undefined;
        status?: "draft" | "review" | "approved" | "retired" | undefined;
        view?: "details" | undefined;
    }, { replace }?: {
        replace?: boolean;
    }) => undefined;
    clear: () => undefined;
    selected: string | undefined;
    filter: BankFilter;
    filtered: boolean;
    hrefOf: (id: string | undefined, patch?: Patch) => string;
    /** Shows a question beside the list, or none; focus and the list's place stay. */
    select: (id: string | undefined, { replace }?: {
        replace?: boolean | undefined;
    }) => undefined;
};
export type BankSearch = ReturnType<typeof useBankSearch>;
export {};
