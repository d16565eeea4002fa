import type { LoopDraft, LoopTemplate } from '@loopwright/contracts';
type Props = {
    templates: readonly LoopTemplate[];
    busy: boolean;
    onStart: (draft: LoopDraft) => void;
};
/** Any stages of the field, each with the length of its slot. */
export declare function OwnStages({ templates, busy, onStart }: Props): import("react").JSX.Element;
export {};
