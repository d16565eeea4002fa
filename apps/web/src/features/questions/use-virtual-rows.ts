import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

const ROW_PX = 44;
/** What the app's bar at the top covers, and some air. */
const COVERED_PX = 60;

/** Rows of a long list that scrolls with the page. The active one stays in the page, or it would lose focus. */
export function useVirtualRows(rows: readonly { id: string }[], active: number) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const now = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (now !== top) setTop(now);
  });
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]!.id,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: COVERED_PX,
    scrollPaddingEnd: 16,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active) || active >= range.count ? shown : [...shown, active].sort((a, b) => a - b);
    },
  });
  return {
    list,
    items: virtualizer.getVirtualItems().map(({ index, key, start }) => ({ index, key, start: start - top })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
