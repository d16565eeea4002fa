import { type Loop } from '@loopwright/contracts';
import { type Edit } from './plan.ts';
export declare const loopQuery: (jobId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
} | null, Error, {
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
} | null, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        jobId: string;
        template: string | null;
        track: string;
        level: string;
        sessions: {
            questions: {
                questionId: string;
                version: number;
                title: string;
                prompt: string;
                format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
                competencies: Record<string, number>;
                minutes: number;
                pinned: boolean;
                reasons: string[];
            }[];
            id: string;
            title: string;
            stage: string;
            minutes: number;
            questionMinutes: {
                from: number;
                to: number;
            };
            questionCount: {
                from: number;
                to: number;
            };
            focus: string[];
        }[];
        coverage: Record<string, {
            questions: number;
            sessions: number;
            mustHave: boolean;
        }>;
        banned: {
            questionId: string;
            title: string;
        }[];
        matrix: {
            competency: string;
            rule: {
                questions: number;
                sessions: number;
                mustHave: boolean;
            } | null;
            bySession: Record<string, {
                main: number;
                also: number;
            }>;
            questions: number;
            sessions: number;
            met: boolean;
        }[];
        broken: string[];
        assembly: {
            status: "optimal" | "feasible" | "infeasible" | "unsolved";
            objective: number | null;
            bound: number | null;
            gap: number | null;
            milliseconds: number;
            at: string;
            relaxations: {
                rule: string;
                words: string;
                by: number;
                unit: string;
            }[];
            binding: string[];
        } | null;
        published: {
            version: number;
            at: string;
            by: {
                id: string;
                name: string;
            };
        } | null;
        changedSincePublished: boolean;
        version: number;
    } | null, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
} | null, Error>;
export declare const templatesQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        slug: string;
        title: string;
        track: string;
        level: string;
        summary: string;
        sessions: {
            id: string;
            title: string;
            stage: string;
            minutes: number;
            questionMinutes: {
                from: number;
                to: number;
            };
            questionCount: {
                from: number;
                to: number;
            };
            focus: string[];
        }[];
        coverage: Record<string, {
            questions: number;
            sessions: number;
            mustHave: boolean;
        }>;
    }[];
}, Error, {
    items: {
        slug: string;
        title: string;
        track: string;
        level: string;
        summary: string;
        sessions: {
            id: string;
            title: string;
            stage: string;
            minutes: number;
            questionMinutes: {
                from: number;
                to: number;
            };
            questionCount: {
                from: number;
                to: number;
            };
            focus: string[];
        }[];
        coverage: Record<string, {
            questions: number;
            sessions: number;
            mustHave: boolean;
        }>;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            slug: string;
            title: string;
            track: string;
            level: string;
            summary: string;
            sessions: {
                id: string;
                title: string;
                stage: string;
                minutes: number;
                questionMinutes: {
                    from: number;
                    to: number;
                };
                questionCount: {
                    from: number;
                    to: number;
                };
                focus: string[];
            }[];
            coverage: Record<string, {
                questions: number;
                sessions: number;
                mustHave: boolean;
            }>;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        slug: string;
        title: string;
        track: string;
        level: string;
        summary: string;
        sessions: {
            id: string;
            title: string;
            stage: string;
            minutes: number;
            questionMinutes: {
                from: number;
                to: number;
            };
            questionCount: {
                from: number;
                to: number;
            };
            focus: string[];
        }[];
        coverage: Record<string, {
            questions: number;
            sessions: number;
            mustHave: boolean;
        }>;
    }[];
}, Error>;
/** `version` is in the key: what a swap costs depends on the whole plan. */
export declare const alternativesQuery: (loop: Pick<Loop, "id" | "version">, session: string, question?: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        question: {
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
        };
        cost: number;
        breaks: string[];
    }[];
}, Error, {
    items: {
        question: {
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
        };
        cost: number;
        breaks: string[];
    }[];
}, (string | number | undefined)[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            question: {
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
            };
            cost: number;
            breaks: string[];
        }[];
    }, (string | number | undefined)[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | number | undefined)[], {
    items: {
        question: {
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
        };
        cost: number;
        breaks: string[];
    }[];
}, Error>;
/** Approved questions that fit a stage and level. */
export declare const fittingQuery: (stage: string, level: string, search: string | undefined) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
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
}, Error, import("@tanstack/query-core").InfiniteData<{
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
}, unknown>, (string | {
    stage: string;
    level: string;
    search: string | undefined;
    status: string;
    limit: number;
})[], string | undefined>, "queryFn"> & {
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
    }, (string | {
        stage: string;
        level: string;
        search: string | undefined;
        status: string;
        limit: number;
    })[], string | undefined> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | {
    stage: string;
    level: string;
    search: string | undefined;
    status: string;
    limit: number;
})[], import("@tanstack/query-core").InfiniteData<{
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
export declare function useStartLoop(jobId: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
}, Error, {
    template?: string | undefined;
    sessions?: {
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[] | undefined;
    coverage?: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }> | undefined;
}, unknown>;
export declare const editKey: (loopId: string) => string[];
export declare function useSaveEdit({ id, jobId }: Loop, onError: (error: Error, edit: Edit) => void): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
}, Error, Edit, unknown>;
export declare const useAssemble: (loop: Loop) => import("@tanstack/react-query").UseMutationResult<{
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
}, Error, void, unknown>;
export declare const usePublish: (loop: Loop, note: string) => import("@tanstack/react-query").UseMutationResult<{
    id: string;
    jobId: string;
    template: string | null;
    track: string;
    level: string;
    sessions: {
        questions: {
            questionId: string;
            version: number;
            title: string;
            prompt: string;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            competencies: Record<string, number>;
            minutes: number;
            pinned: boolean;
            reasons: string[];
        }[];
        id: string;
        title: string;
        stage: string;
        minutes: number;
        questionMinutes: {
            from: number;
            to: number;
        };
        questionCount: {
            from: number;
            to: number;
        };
        focus: string[];
    }[];
    coverage: Record<string, {
        questions: number;
        sessions: number;
        mustHave: boolean;
    }>;
    banned: {
        questionId: string;
        title: string;
    }[];
    matrix: {
        competency: string;
        rule: {
            questions: number;
            sessions: number;
            mustHave: boolean;
        } | null;
        bySession: Record<string, {
            main: number;
            also: number;
        }>;
        questions: number;
        sessions: number;
        met: boolean;
    }[];
    broken: string[];
    assembly: {
        status: "optimal" | "feasible" | "infeasible" | "unsolved";
        objective: number | null;
        bound: number | null;
        gap: number | null;
        milliseconds: number;
        at: string;
        relaxations: {
            rule: string;
            words: string;
            by: number;
            unit: string;
        }[];
        binding: string[];
    } | null;
    published: {
        version: number;
        at: string;
        by: {
            id: string;
            name: string;
        };
    } | null;
    changedSincePublished: boolean;
    version: number;
}, Error, void, unknown>;
/** Takes the server's newer copy in place of the one at hand. */
export declare const useTakeTheirs: ({ jobId }: Loop) => (loop: Loop) => void;
