/** Sessions that no template gave. */
import type { LoopTemplate, PlannedSession, Stage } from '@loopwright/contracts';
type Session = Omit<PlannedSession, 'questions'>;
/**
 * A session for a stage: as a template holds it, where one does, else with room at both ends of the slot and one
 * question to about every eight minutes.
 */
export declare function sessionFor(stage: Stage, templates: readonly LoopTemplate[], taken: readonly string[], minutes?: number): Session;
/** Those of the same track and level first, then of the track, then of the level. */
export declare function nearestFirst(templates: readonly LoopTemplate[], { track, level }: {
    track: string;
    level: string;
}): {
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
export {};
