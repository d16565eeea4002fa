/** Questions and rubric never change once the loop is published; time and panel of the interview may. */
export declare const kitQuery: (interviewId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    interview: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    };
    level: string;
    stage: {
        slug: string;
        name: string;
        purpose: string;
        briefing: string[];
        scored: boolean;
    };
    session: {
        id: string;
        title: string;
        minutes: number;
        focus: string[];
    };
    questions: {
        questionId: string;
        version: number;
        minutes: number;
        content: {
            title: string;
            prompt: string;
            assesses: string | null;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            stages: string[];
            competencies: Record<string, 1 | 2>;
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
    }[];
    rubric: {
        stage: string;
        title: string;
        version: number;
        criteria: {
            slug: string;
            name: string;
            competency: string;
            question: string;
            anchors: {
                'strong-no': string;
                no: string;
                yes: string;
                'strong-yes': string;
            };
            overlay: Record<string, string>;
        }[];
        redFlags: string[];
    };
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
    interview: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    };
    level: string;
    stage: {
        slug: string;
        name: string;
        purpose: string;
        briefing: string[];
        scored: boolean;
    };
    session: {
        id: string;
        title: string;
        minutes: number;
        focus: string[];
    };
    questions: {
        questionId: string;
        version: number;
        minutes: number;
        content: {
            title: string;
            prompt: string;
            assesses: string | null;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            stages: string[];
            competencies: Record<string, 1 | 2>;
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
    }[];
    rubric: {
        stage: string;
        title: string;
        version: number;
        criteria: {
            slug: string;
            name: string;
            competency: string;
            question: string;
            anchors: {
                'strong-no': string;
                no: string;
                yes: string;
                'strong-yes': string;
            };
            overlay: Record<string, string>;
        }[];
        redFlags: string[];
    };
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
        interview: {
            id: string;
            applicationId: string;
            candidate: {
                id: string;
                name: string;
            };
            job: {
                id: string;
                title: string;
            };
            sessionId: string;
            title: string;
            stage: string;
            startsAt: string;
            minutes: number;
            place: string;
            status: "scheduled" | "cancelled";
            panel: {
                person: {
                    id: string;
                    name: string;
                };
                card: "none" | "draft" | "submitted";
            }[];
            loopVersion: number;
            version: number;
        };
        level: string;
        stage: {
            slug: string;
            name: string;
            purpose: string;
            briefing: string[];
            scored: boolean;
        };
        session: {
            id: string;
            title: string;
            minutes: number;
            focus: string[];
        };
        questions: {
            questionId: string;
            version: number;
            minutes: number;
            content: {
                title: string;
                prompt: string;
                assesses: string | null;
                format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
                stages: string[];
                competencies: Record<string, 1 | 2>;
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
        }[];
        rubric: {
            stage: string;
            title: string;
            version: number;
            criteria: {
                slug: string;
                name: string;
                competency: string;
                question: string;
                anchors: {
                    'strong-no': string;
                    no: string;
                    yes: string;
                    'strong-yes': string;
                };
                overlay: Record<string, string>;
            }[];
            redFlags: string[];
        };
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
    interview: {
        id: string;
        applicationId: string;
        candidate: {
            id: string;
            name: string;
        };
        job: {
            id: string;
            title: string;
        };
        sessionId: string;
        title: string;
        stage: string;
        startsAt: string;
        minutes: number;
        place: string;
        status: "scheduled" | "cancelled";
        panel: {
            person: {
                id: string;
                name: string;
            };
            card: "none" | "draft" | "submitted";
        }[];
        loopVersion: number;
        version: number;
    };
    level: string;
    stage: {
        slug: string;
        name: string;
        purpose: string;
        briefing: string[];
        scored: boolean;
    };
    session: {
        id: string;
        title: string;
        minutes: number;
        focus: string[];
    };
    questions: {
        questionId: string;
        version: number;
        minutes: number;
        content: {
            title: string;
            prompt: string;
            assesses: string | null;
            format: "open" | "coding" | "system-design" | "behavioral" | "mcq";
            stages: string[];
            competencies: Record<string, 1 | 2>;
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
    }[];
    rubric: {
        stage: string;
        title: string;
        version: number;
        criteria: {
            slug: string;
            name: string;
            competency: string;
            question: string;
            anchors: {
                'strong-no': string;
                no: string;
                yes: string;
                'strong-yes': string;
            };
            overlay: Record<string, string>;
        }[];
        redFlags: string[];
    };
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
