/** Questions of the bank as several features show them: one query for a whole question, and the words for its parts. */
import { type Field, type QuestionContent } from '@loopwright/contracts';
export declare const questionQuery: (questionId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    slug: string;
    status: "draft" | "review" | "approved" | "retired";
    origin: "pack" | "pack-own" | "team";
    version: number;
    updatedAt: string;
    content: {
        title: string;
        prompt: string;
        assesses: string | null;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, 2 | 1>;
        topics: string[];
        minutes: number;
        levels: Record<string, string>;
        keyPoints: string[];
        followUps: string[];
        redFlags: string[];
        exercise: {
            input: string;
            output: string;
            limits: string;
            example: string;
            extensions: string[];
            finished: string;
        } | null;
        design: {
            twists: string[];
            reach: {
                short: string;
                long: string;
            };
        } | null;
        choice: {
            options: string[];
            answer: number;
            explanation: string;
        } | null;
        note: string | null;
        sources: string[];
    };
    enemies: {
        id: string;
        title: string;
    }[];
}, Error, {
    id: string;
    slug: string;
    status: "draft" | "review" | "approved" | "retired";
    origin: "pack" | "pack-own" | "team";
    version: number;
    updatedAt: string;
    content: {
        title: string;
        prompt: string;
        assesses: string | null;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, 2 | 1>;
        topics: string[];
        minutes: number;
        levels: Record<string, string>;
        keyPoints: string[];
        followUps: string[];
        redFlags: string[];
        exercise: {
            input: string;
            output: string;
            limits: string;
            example: string;
            extensions: string[];
            finished: string;
        } | null;
        design: {
            twists: string[];
            reach: {
                short: string;
                long: string;
            };
        } | null;
        choice: {
            options: string[];
            answer: number;
            explanation: string;
        } | null;
        note: string | null;
        sources: string[];
    };
    enemies: {
        id: string;
        title: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        slug: string;
        status: "draft" | "review" | "approved" | "retired";
        origin: "pack" | "pack-own" | "team";
        version: number;
        updatedAt: string;
        content: {
            title: string;
            prompt: string;
            assesses: string | null;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            stages: string[];
            competencies: Record<string, 2 | 1>;
            topics: string[];
            minutes: number;
            levels: Record<string, string>;
            keyPoints: string[];
            followUps: string[];
            redFlags: string[];
            exercise: {
                input: string;
                output: string;
                limits: string;
                example: string;
                extensions: string[];
                finished: string;
            } | null;
            design: {
                twists: string[];
                reach: {
                    short: string;
                    long: string;
                };
            } | null;
            choice: {
                options: string[];
                answer: number;
                explanation: string;
            } | null;
            note: string | null;
            sources: string[];
        };
        enemies: {
            id: string;
            title: string;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    slug: string;
    status: "draft" | "review" | "approved" | "retired";
    origin: "pack" | "pack-own" | "team";
    version: number;
    updatedAt: string;
    content: {
        title: string;
        prompt: string;
        assesses: string | null;
        format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
        stages: string[];
        competencies: Record<string, 2 | 1>;
        topics: string[];
        minutes: number;
        levels: Record<string, string>;
        keyPoints: string[];
        followUps: string[];
        redFlags: string[];
        exercise: {
            input: string;
            output: string;
            limits: string;
            example: string;
            extensions: string[];
            finished: string;
        } | null;
        design: {
            twists: string[];
            reach: {
                short: string;
                long: string;
            };
        } | null;
        choice: {
            options: string[];
            answer: number;
            explanation: string;
        } | null;
        note: string | null;
        sources: string[];
    };
    enemies: {
        id: string;
        title: string;
    }[];
}, Error>;
export declare const formatWords: {
    readonly open: "Discussion";
    readonly coding: "Coding";
    readonly 'system-design': "System design";
    readonly behavioral: "Behavioural";
    readonly mcq: "Multiple choice";
};
export declare const minutesOf: (minutes: number) => string;
/** "All levels", "Mid to Staff", "Junior, Staff". */
export declare function levelsInWords(field: Field, slugs: readonly string[]): string;
/** Names of the competencies that a question shows, its main ones first. */
export declare const competenciesInWords: (field: Field, competencies: Record<string, number>) => string[];
/** `ml-pipelines` as "ML pipelines": topics have no names of their own. */
export declare function topicWords(slug: string): string;
/** A question as its interviewer reads it: what `QuestionSheet` draws. `level`: the one that is hired for. */
export declare function sheetOf(content: QuestionContent, field: Field, level?: string): {
    prompt: string;
    assesses: string | null;
    followUps: string[];
    keyPoints: string[];
    redFlags: string[];
    exercise: {
        input: string;
        output: string;
        limits: string;
        example: string;
        extensions: string[];
        finished: string;
    } | null;
    choice: {
        options: string[];
        answer: number;
        explanation: string;
    } | null;
    note: string | null;
    levels: {
        name: string;
        text: string;
        current: boolean;
    }[];
    design: {
        twists: {
            name: string;
            text: string;
        }[];
        short: string;
        long: string;
    } | null;
};
