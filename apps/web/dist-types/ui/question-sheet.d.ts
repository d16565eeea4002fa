export type QuestionSheetProps = {
    prompt: string;
    assesses: string | null;
    followUps: readonly string[];
    keyPoints: readonly string[];
    redFlags: readonly string[];
    /** What good looks like; `current` marks the level that is hired for. */
    levels: readonly {
        name: string;
        text: string;
        current: boolean;
    }[];
    exercise: {
        input: string;
        output: string;
        limits: string;
        example: string;
        extensions: readonly string[];
        finished: string;
    } | null;
    design: {
        short: string;
        long: string;
        twists: readonly {
            name: string;
            text: string;
        }[];
    } | null;
    /** `answer` counts from 1. */
    choice: {
        options: readonly string[];
        answer: number;
        explanation: string;
    } | null;
    note: string | null;
};
/** A question as its interviewer reads it: the words to say largest, then what to listen for. */
export declare function QuestionSheet(question: QuestionSheetProps): import("react").JSX.Element;
