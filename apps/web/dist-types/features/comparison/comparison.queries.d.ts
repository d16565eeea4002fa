import { type DecisionDraft } from '@loopwright/contracts';
export declare const comparisonQuery: (jobId: string, applications: readonly string[]) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    jobId: string;
    jobTitle: string;
    candidates: {
        applicationId: string;
        applicationVersion: number;
        candidateId: string;
        name: string;
        stage: string;
        cardsIn: number;
        cardsExpected: number;
        withheld: boolean;
        tally: [number, number, number, number];
        recommendations: {
            scorecardId: string;
            interviewer: {
                id: string;
                name: string;
            };
            session: string;
            rating: 1 | 2 | 4 | 3;
            summary: string;
        }[];
    }[];
    rows: {
        criterion: string;
        name: string;
        question: string;
        competency: string;
        stage: string;
        mustHave: boolean;
        cells: {
            applicationId: string;
            n: number;
            noSignal: number;
            median: number | null;
            low: 1 | 2 | 4 | 3 | null;
            high: 1 | 2 | 4 | 3 | null;
            split: boolean;
            voices: {
                scorecardId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                rating: 1 | 2 | 4 | 3 | null;
                noSignal: boolean;
                evidence: string;
            }[];
        }[];
    }[];
}, Error, {
    jobId: string;
    jobTitle: string;
    candidates: {
        applicationId: string;
        applicationVersion: number;
        candidateId: string;
        name: string;
        stage: string;
        cardsIn: number;
        cardsExpected: number;
        withheld: boolean;
        tally: [number, number, number, number];
        recommendations: {
            scorecardId: string;
            interviewer: {
                id: string;
                name: string;
            };
            session: string;
            rating: 1 | 2 | 4 | 3;
            summary: string;
        }[];
    }[];
    rows: {
        criterion: string;
        name: string;
        question: string;
        competency: string;
        stage: string;
        mustHave: boolean;
        cells: {
            applicationId: string;
            n: number;
            noSignal: number;
            median: number | null;
            low: 1 | 2 | 4 | 3 | null;
            high: 1 | 2 | 4 | 3 | null;
            split: boolean;
            voices: {
                scorecardId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                rating: 1 | 2 | 4 | 3 | null;
                noSignal: boolean;
                evidence: string;
            }[];
        }[];
    }[];
}, (string | readonly string[])[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        jobId: string;
        jobTitle: string;
        candidates: {
            applicationId: string;
            applicationVersion: number;
            candidateId: string;
            name: string;
            stage: string;
            cardsIn: number;
            cardsExpected: number;
            withheld: boolean;
            tally: [number, number, number, number];
            recommendations: {
                scorecardId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                session: string;
                rating: 1 | 2 | 4 | 3;
                summary: string;
            }[];
        }[];
        rows: {
            criterion: string;
            name: string;
            question: string;
            competency: string;
            stage: string;
            mustHave: boolean;
            cells: {
                applicationId: string;
                n: number;
                noSignal: number;
                median: number | null;
                low: 1 | 2 | 4 | 3 | null;
                high: 1 | 2 | 4 | 3 | null;
                split: boolean;
                voices: {
                    scorecardId: string;
                    interviewer: {
                        id: string;
                        name: string;
                    };
                    rating: 1 | 2 | 4 | 3 | null;
                    noSignal: boolean;
                    evidence: string;
                }[];
            }[];
        }[];
    }, (string | readonly string[])[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | readonly string[])[], {
    jobId: string;
    jobTitle: string;
    candidates: {
        applicationId: string;
        applicationVersion: number;
        candidateId: string;
        name: string;
        stage: string;
        cardsIn: number;
        cardsExpected: number;
        withheld: boolean;
        tally: [number, number, number, number];
        recommendations: {
            scorecardId: string;
            interviewer: {
                id: string;
                name: string;
            };
            session: string;
            rating: 1 | 2 | 4 | 3;
            summary: string;
        }[];
    }[];
    rows: {
        criterion: string;
        name: string;
        question: string;
        competency: string;
        stage: string;
        mustHave: boolean;
        cells: {
            applicationId: string;
            n: number;
            noSignal: number;
            median: number | null;
            low: 1 | 2 | 4 | 3 | null;
            high: 1 | 2 | 4 | 3 | null;
            split: boolean;
            voices: {
                scorecardId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                rating: 1 | 2 | 4 | 3 | null;
                noSignal: boolean;
                evidence: string;
            }[];
        }[];
    }[];
}, Error>;
/** Applications of a job, to choose from. */
export declare const choiceQuery: (jobId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, Error, {
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            candidate: {
                id: string;
                name: string;
                email: string | null;
                phone: string | null;
                headline: string;
                source: string;
                timeZone: string;
                version: number;
            };
            job: {
                id: string;
                title: string;
                track: string;
                level: string;
            };
            stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
            appliedAt: string;
            stageSince: string;
            version: number;
        }[];
        nextCursor: string | null;
        total: number;
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        candidate: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            headline: string;
            source: string;
            timeZone: string;
            version: number;
        };
        job: {
            id: string;
            title: string;
            track: string;
            level: string;
        };
        stage: "offer" | "applied" | "screening" | "interviewing" | "deciding" | "hired" | "rejected" | "withdrawn";
        appliedAt: string;
        stageSince: string;
        version: number;
    }[];
    nextCursor: string | null;
    total: number;
}, Error>;
/** To find the reader's own card that is still due. */
export declare const seatsQuery: (applicationId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
export declare const decisionsQuery: (applicationId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        applicationId: string;
        outcome: "advance" | "hold" | "reject";
        reason: string;
        decidedBy: {
            id: string;
            name: string;
        };
        decidedAt: string;
    }[];
}, Error, {
    items: {
        id: string;
        applicationId: string;
        outcome: "advance" | "hold" | "reject";
        reason: string;
        decidedBy: {
            id: string;
            name: string;
        };
        decidedAt: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            applicationId: string;
            outcome: "advance" | "hold" | "reject";
            reason: string;
            decidedBy: {
                id: string;
                name: string;
            };
            decidedAt: string;
        }[];
    }, string[], never> | undefined;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        applicationId: string;
        outcome: "advance" | "hold" | "reject";
        reason: string;
        decidedBy: {
            id: string;
            name: string;
        };
        decidedAt: string;
    }[];
}, Error>;
export declare const sendDecision: (applicationId: string, draft: DecisionDraft) => Promise<{
    id: string;
    applicationId: string;
    outcome: "advance" | "hold" | "reject";
    reason: string;
    decidedBy: {
        id: string;
        name: string;
    };
    decidedAt: string;
}>;
/** A decision moves the application, so lists and the job's counts are asked again too. */
export declare function useDecisionRecorded(): () => void;
