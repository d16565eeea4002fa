import { type Scorecard } from '@loopwright/contracts';
/** The signed-in interviewer's own card, opened on the first call, and what this device holds of it. */
export declare const ownCardQuery: (interviewId: string, owner: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    kept: ReadonlyMap<string, import("./saving/entry.ts").Kept>;
    deviceWorks: boolean;
    card: {
        id: string;
        interviewId: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "draft" | "submitted";
        submittedAt: string | null;
        answers: {
            subject: string;
            rating: 1 | 2 | 4 | 3 | null;
            absence: "not-asked" | "no-signal" | null;
            note: string;
            version: number;
            savedAt: string | null;
        }[];
    };
}, Error, {
    kept: ReadonlyMap<string, import("./saving/entry.ts").Kept>;
    deviceWorks: boolean;
    card: {
        id: string;
        interviewId: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "draft" | "submitted";
        submittedAt: string | null;
        answers: {
            subject: string;
            rating: 1 | 2 | 4 | 3 | null;
            absence: "not-asked" | "no-signal" | null;
            note: string;
            version: number;
            savedAt: string | null;
        }[];
    };
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        kept: ReadonlyMap<string, import("./saving/entry.ts").Kept>;
        deviceWorks: boolean;
        card: {
            id: string;
            interviewId: string;
            interviewer: {
                id: string;
                name: string;
            };
            state: "draft" | "submitted";
            submittedAt: string | null;
            answers: {
                subject: string;
                rating: 1 | 2 | 4 | 3 | null;
                absence: "not-asked" | "no-signal" | null;
                note: string;
                version: number;
                savedAt: string | null;
            }[];
        };
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    kept: ReadonlyMap<string, import("./saving/entry.ts").Kept>;
    deviceWorks: boolean;
    card: {
        id: string;
        interviewId: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "draft" | "submitted";
        submittedAt: string | null;
        answers: {
            subject: string;
            rating: 1 | 2 | 4 | 3 | null;
            absence: "not-asked" | "no-signal" | null;
            note: string;
            version: number;
            savedAt: string | null;
        }[];
    };
}, Error>;
export declare const panelCardsQuery: (applicationId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        interviewId: string;
        sessionTitle: string;
        stage: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "hidden" | "submitted" | "due";
        scorecard: {
            id: string;
            interviewId: string;
            interviewer: {
                id: string;
                name: string;
            };
            state: "draft" | "submitted";
            submittedAt: string | null;
            answers: {
                subject: string;
                rating: 1 | 2 | 4 | 3 | null;
                absence: "not-asked" | "no-signal" | null;
                note: string;
                version: number;
                savedAt: string | null;
            }[];
        } | null;
    }[];
    withheld: boolean;
}, Error, {
    items: {
        interviewId: string;
        sessionTitle: string;
        stage: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "hidden" | "submitted" | "due";
        scorecard: {
            id: string;
            interviewId: string;
            interviewer: {
                id: string;
                name: string;
            };
            state: "draft" | "submitted";
            submittedAt: string | null;
            answers: {
                subject: string;
                rating: 1 | 2 | 4 | 3 | null;
                absence: "not-asked" | "no-signal" | null;
                note: string;
                version: number;
                savedAt: string | null;
            }[];
        } | null;
    }[];
    withheld: boolean;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            interviewId: string;
            sessionTitle: string;
            stage: string;
            interviewer: {
                id: string;
                name: string;
            };
            state: "hidden" | "submitted" | "due";
            scorecard: {
                id: string;
                interviewId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                state: "draft" | "submitted";
                submittedAt: string | null;
                answers: {
                    subject: string;
                    rating: 1 | 2 | 4 | 3 | null;
                    absence: "not-asked" | "no-signal" | null;
                    note: string;
                    version: number;
                    savedAt: string | null;
                }[];
            } | null;
        }[];
        withheld: boolean;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        interviewId: string;
        sessionTitle: string;
        stage: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "hidden" | "submitted" | "due";
        scorecard: {
            id: string;
            interviewId: string;
            interviewer: {
                id: string;
                name: string;
            };
            state: "draft" | "submitted";
            submittedAt: string | null;
            answers: {
                subject: string;
                rating: 1 | 2 | 4 | 3 | null;
                absence: "not-asked" | "no-signal" | null;
                note: string;
                version: number;
                savedAt: string | null;
            }[];
        } | null;
    }[];
    withheld: boolean;
}, Error>;
export declare const cardQuery: (scorecardId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    interviewId: string;
    interviewer: {
        id: string;
        name: string;
    };
    state: "draft" | "submitted";
    submittedAt: string | null;
    answers: {
        subject: string;
        rating: 1 | 2 | 4 | 3 | null;
        absence: "not-asked" | "no-signal" | null;
        note: string;
        version: number;
        savedAt: string | null;
    }[];
}, Error, {
    id: string;
    interviewId: string;
    interviewer: {
        id: string;
        name: string;
    };
    state: "draft" | "submitted";
    submittedAt: string | null;
    answers: {
        subject: string;
        rating: 1 | 2 | 4 | 3 | null;
        absence: "not-asked" | "no-signal" | null;
        note: string;
        version: number;
        savedAt: string | null;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        interviewId: string;
        interviewer: {
            id: string;
            name: string;
        };
        state: "draft" | "submitted";
        submittedAt: string | null;
        answers: {
            subject: string;
            rating: 1 | 2 | 4 | 3 | null;
            absence: "not-asked" | "no-signal" | null;
            note: string;
            version: number;
            savedAt: string | null;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    interviewId: string;
    interviewer: {
        id: string;
        name: string;
    };
    state: "draft" | "submitted";
    submittedAt: string | null;
    answers: {
        subject: string;
        rating: 1 | 2 | 4 | 3 | null;
        absence: "not-asked" | "no-signal" | null;
        note: string;
        version: number;
        savedAt: string | null;
    }[];
}, Error>;
export declare const interviewOfCardQuery: (interviewId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
}, Error, {
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
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
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
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
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
}, Error>;
/** Only those who may see the kit get it; others read names from the question bank. */
export declare const kitOfCardQuery: (interviewId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
export declare const rubricsQuery: () => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
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
    }[];
}, Error, {
    items: {
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
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
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
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
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
    }[];
}, Error>;
export declare const questionNameQuery: (questionId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<string, Error, string, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<string, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], string, Error>;
/** `key` is chosen once for one submission, so that a repeated request does not submit twice. */
export declare function useSubmit(card: Pick<Scorecard, 'id' | 'interviewId'>, owner: string): import("@tanstack/react-query").UseMutationResult<{
    id: string;
    interviewId: string;
    interviewer: {
        id: string;
        name: string;
    };
    state: "draft" | "submitted";
    submittedAt: string | null;
    answers: {
        subject: string;
        rating: 1 | 2 | 4 | 3 | null;
        absence: "not-asked" | "no-signal" | null;
        note: string;
        version: number;
        savedAt: string | null;
    }[];
}, Error, string, unknown>;
