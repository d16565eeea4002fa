/**
 * Moving things by drag, with the browser's own drag and drop: it scrolls, it ends with Escape, and it costs no code.
 *
 * Everything that can be dragged can also be moved by menu and keys; on touch screens those are the way.
 */
import { type DragEvent, useState } from 'react';

export type Dragged = { kind: string; id: string };
/** Where a dragged thing would come to stand. */
export type Edge = 'before' | 'after' | 'into';

/** The one thing on its way: what a drag carries cannot be read before it is dropped. */
let underWay: Dragged | null = null;

/** Wiring of a handle; the picture under the pointer is the closest element that matches `of`. */
export const dragHandle = (thing: Dragged, of: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent<HTMLElement>) => {
    underWay = thing;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    const picture = event.currentTarget.closest(of);
    if (picture) event.dataTransfer.setDragImage(picture, 12, 12);
  },
  onDragEnd: () => {
    underWay = null;
  },
});

type Target = {
  /** How a thing may be dropped here: beside it, into it, or not at all. */
  takes: (thing: Dragged) => 'beside' | 'into' | null;
  onDrop: (thing: Dragged, edge: Edge) => void;
};
/** Wiring of a place where things can be dropped; `data-drop` says where the thing would come to stand. */
export function useDropTarget({ takes, onDrop }: Target) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const edgeOf = (event: DragEvent<HTMLElement>): Edge | null => {
    const how = underWay && takes(underWay);
    if (how !== 'beside') return how;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  return {
    'data-drop': edge ?? undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const next = edgeOf(event);
      setEdge(next);
      if (next) event.preventDefault();
    },
    onDragLeave: () => setEdge(null),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const at = edgeOf(event);
      setEdge(null);
      if (!at || !underWay) return;
      event.preventDefault();
      onDrop(underWay, at);
    },
  };
}
