/** The organisation's field (stages, levels, competencies, tracks …): small, rarely changed, wanted by most screens. */
import { type Field } from '@loopwright/contracts';
export declare const fieldQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    levels: {
        slug: string;
        name: string;
        expectation: string;
        adds: {
            text: string;
        }[];
    }[];
    competencies: {
        slug: string;
        name: string;
        definition: string;
        signals: {
            text: string;
        }[];
    }[];
    stages: {
        slug: string;
        name: string;
        purpose: string;
        minutes: {
            from: number;
            to: number;
        };
        scored: boolean;
        briefing: string[];
        covers: {
            text: string;
        }[];
    }[];
    tracks: {
        slug: string;
        name: string;
        summary: string;
        work: {
            text: string;
        }[];
        emphasis: {
            text: string;
        }[];
    }[];
    checklists: {
        slug: string;
        title: string;
        purpose: string;
        stages: string[];
        steps: {
            slug: string;
            name: string;
            intent: string;
            probes: {
                text: string;
            }[];
        }[];
    }[];
    twists: {
        slug: string;
        name: string;
        text: string;
    }[];
}, Error, {
    levels: {
        slug: string;
        name: string;
        expectation: string;
        adds: {
            text: string;
        }[];
    }[];
    competencies: {
        slug: string;
        name: string;
        definition: string;
        signals: {
            text: string;
        }[];
    }[];
    stages: {
        slug: string;
        name: string;
        purpose: string;
        minutes: {
            from: number;
            to: number;
        };
        scored: boolean;
        briefing: string[];
        covers: {
            text: string;
        }[];
    }[];
    tracks: {
        slug: string;
        name: string;
        summary: string;
        work: {
            text: string;
        }[];
        emphasis: {
            text: string;
        }[];
    }[];
    checklists: {
        slug: string;
        title: string;
        purpose: string;
        stages: string[];
        steps: {
            slug: string;
            name: string;
            intent: string;
            probes: {
                text: string;
            }[];
        }[];
    }[];
    twists: {
        slug: string;
        name: string;
        text: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        levels: {
            slug: string;
            name: string;
            expectation: string;
            adds: {
                text: string;
            }[];
        }[];
        competencies: {
            slug: string;
            name: string;
            definition: string;
            signals: {
                text: string;
            }[];
        }[];
        stages: {
            slug: string;
            name: string;
            purpose: string;
            minutes: {
                from: number;
                to: number;
            };
            scored: boolean;
            briefing: string[];
            covers: {
                text: string;
            }[];
        }[];
        tracks: {
            slug: string;
            name: string;
            summary: string;
            work: {
                text: string;
            }[];
            emphasis: {
                text: string;
            }[];
        }[];
        checklists: {
            slug: string;
            title: string;
            purpose: string;
            stages: string[];
            steps: {
                slug: string;
                name: string;
                intent: string;
                probes: {
                    text: string;
                }[];
            }[];
        }[];
        twists: {
            slug: string;
            name: string;
            text: string;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    levels: {
        slug: string;
        name: string;
        expectation: string;
        adds: {
            text: string;
        }[];
    }[];
    competencies: {
        slug: string;
        name: string;
        definition: string;
        signals: {
            text: string;
        }[];
    }[];
    stages: {
        slug: string;
        name: string;
        purpose: string;
        minutes: {
            from: number;
            to: number;
        };
        scored: boolean;
        briefing: string[];
        covers: {
            text: string;
        }[];
    }[];
    tracks: {
        slug: string;
        name: string;
        summary: string;
        work: {
            text: string;
        }[];
        emphasis: {
            text: string;
        }[];
    }[];
    checklists: {
        slug: string;
        title: string;
        purpose: string;
        stages: string[];
        steps: {
            slug: string;
            name: string;
            intent: string;
            probes: {
                text: string;
            }[];
        }[];
    }[];
    twists: {
        slug: string;
        name: string;
        text: string;
    }[];
}, Error>;
export declare const useField: () => Field;
type Named = 'levels' | 'competencies' | 'stages' | 'tracks';
/** Name of an entry; its slug where the organisation no longer has it. */
export declare const nameOf: (field: Field, kind: Named, slug: string) => string;
/** Entries as options of a select. */
export declare const optionsOf: (field: Field, kind: Named) => {
    value: string;
    label: string;
}[];
export {};
