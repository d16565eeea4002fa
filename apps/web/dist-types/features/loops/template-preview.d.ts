import type { LoopTemplate } from '@loopwright/contracts';
/** What a loop would begin with. */
export declare function TemplatePreview({ template }: {
    template: LoopTemplate;
}): import("react").JSX.Element;
