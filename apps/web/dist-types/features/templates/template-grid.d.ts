import type { LoopTemplate } from '@loopwright/contracts';
type Props = {
    templates: readonly LoopTemplate[];
    chosen: string | undefined;
};
/** Tracks down, levels across; where no template was made the cell is empty. */
export declare function TemplateGrid({ templates, chosen }: Props): import("react").JSX.Element;
export {};
