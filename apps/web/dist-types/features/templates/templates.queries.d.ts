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
