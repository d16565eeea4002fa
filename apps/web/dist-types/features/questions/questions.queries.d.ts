import { questionRoutes, type RouteOutput } from '@loopwright/contracts';
import { type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { BankFilter } from './bank-search.ts';
/** What was found stays on screen until the next answer, so that typing and filtering never empty the list. */
export declare const bankQuery: (filter: BankFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        slug: string;
        title: string;
        prompt: string;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, number>;
        levels: string[];
        topics: string[];
        minutes: number;
        status: "draft" | "review" | "approved" | "retired";
        origin: "team" | "pack" | "pack-own";
    }[];
    nextCursor: string | null;
    total: number;
    facets: {
        stage: Record<string, number>;
        level: Record<string, number>;
        competency: Record<string, number>;
        topic: Record<string, number>;
        format: Record<string, number>;
        status: Record<string, number>;
    };
}, Error, InfiniteData<{
    items: {
        id: string;
        slug: string;
        title: string;
        prompt: string;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, number>;
        levels: string[];
        topics: string[];
        minutes: number;
        status: "draft" | "review" | "approved" | "retired";
        origin: "team" | "pack" | "pack-own";
    }[];
    nextCursor: string | null;
    total: number;
    facets: {
        stage: Record<string, number>;
        level: Record<string, number>;
        competency: Record<string, number>;
        topic: Record<string, number>;
        format: Record<string, number>;
        status: Record<string, number>;
    };
}, unknown>, (string | BankFilter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            slug: string;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            stages: string[];
            competencies: Record<string, number>;
            levels: string[];
            topics: string[];
            minutes: number;
            status: "draft" | "review" | "approved" | "retired";
            origin: "team" | "pack" | "pack-own";
        }[];
        nextCursor: string | null;
        total: number;
        facets: {
            stage: Record<string, number>;
            level: Record<string, number>;
            competency: Record<string, number>;
            topic: Record<string, number>;
            format: Record<string, number>;
            status: Record<string, number>;
        };
    }, (string | BankFilter)[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | BankFilter)[], InfiniteData<{
    items: {
        id: string;
        slug: string;
        title: string;
        prompt: string;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, number>;
        levels: string[];
        topics: string[];
        minutes: number;
        status: "draft" | "review" | "approved" | "retired";
        origin: "team" | "pack" | "pack-own";
    }[];
    nextCursor: string | null;
    total: number;
    facets: {
        stage: Record<string, number>;
        level: Record<string, number>;
        competency: Record<string, number>;
        topic: Record<string, number>;
        format: Record<string, number>;
        status: Record<string, number>;
    };
}, unknown>, Error>;
export type BankPage = RouteOutput<typeof questionRoutes.list>;
export type BankQuery = UseInfiniteQueryResult<InfiniteData<BankPage>>;
