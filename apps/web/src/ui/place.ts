const MARGIN = 8;
const GAP = 4;

/** Puts a floating element under its anchor, or above it, or further left: wherever there is room. */
export function place(floating: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = at.bottom + GAP + height <= innerHeight - MARGIN || at.top < height + GAP + MARGIN;
  const fromStart = at.left + width <= innerWidth - MARGIN;
  const left = fromStart ? at.left : Math.max(MARGIN, at.right - width);
  const top = below ? Math.min(at.bottom + GAP, innerHeight - MARGIN - height) : at.top - GAP - height;
  Object.assign(floating.style, { left: `${left}px`, top: `${Math.max(MARGIN, top)}px` });
}
