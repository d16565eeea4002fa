import type { SessionSettings } from './plan-edits.ts';
type Props = {
    start: SessionSettings;
    /** A verb: "Save settings". */
    submit: string;
    onDone: (settings: SessionSettings) => void;
    onCancel: () => void;
};
/** What a session asks of the assembler. */
export declare function SessionForm({ start, submit, onDone, onCancel }: Props): import("react").JSX.Element;
export {};
