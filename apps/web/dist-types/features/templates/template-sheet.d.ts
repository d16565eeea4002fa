import type { LoopTemplate } from '@loopwright/contracts';
/** One template in full: its sessions in order, and what a loop made from it must cover. */
export declare function TemplateSheet({ template }: {
    template: LoopTemplate;
}): import("react").JSX.Element;
