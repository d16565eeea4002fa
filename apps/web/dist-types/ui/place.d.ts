/** Puts a floating element under its anchor, or above it, or further left: wherever there is room. */
export declare function place(floating: HTMLElement, anchor: HTMLElement): void;
