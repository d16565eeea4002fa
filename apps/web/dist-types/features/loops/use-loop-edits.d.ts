import type { Loop } from '@loopwright/contracts';
import { type Edit } from './plan.ts';
/** Edits that did not reach the server; `theirs` is its copy, when someone else changed it first. */
export type Unsaved = {
    edits: readonly Edit[];
    error: Error;
    theirs: Loop | null;
};
/**
 * Saves each edit at once, and shows it before the server has answered.
 *
 * Edits are laid over the server's copy: those on their way, and those that failed, until the reader says whether to
 * send them again or to let them go.
 */
export declare function useLoopEdits(loop: Loop): {
    shown: {
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
    };
    edit: (next: Edit) => void;
    saving: boolean;
    unsaved: Unsaved | null;
    /** Sends the edits again, on top of what the server has now. */
    keepMine: () => void;
    letGo: () => void;
};
export type LoopEdits = ReturnType<typeof useLoopEdits>;
