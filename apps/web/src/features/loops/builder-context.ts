import type { Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';
import { createContext, use } from 'react';
import type { Edit } from './plan.ts';

/** What stands beside or above the builder; one at a time. */
export type Overlay =
  | { kind: 'publish' }
  | { kind: 'calendar' }
  | { kind: 'rules' }
  | { kind: 'template' }
  | { kind: 'new-session' }
  | { kind: 'add' | 'settings'; session: LoopSession }
  | { kind: 'swap' | 'read' | 'minutes'; session: LoopSession; question: LoopQuestion };

export type Builder = {
  /** The loop with all edits in it, saved or not. */
  loop: Loop;
  /** What the loop is for. */
  jobTitle: string;
  /** Whether the reader may change it. */
  runs: boolean;
  session: LoopSession | undefined;
  edit: (edit: Edit) => void;
  open: (overlay: Overlay) => void;
  select: (sessionId: string) => void;
};
export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) throw new Error('drawn outside of the loop builder');
  return builder;
}

/** Gives focus to an element that the next drawing of the page brings or moves. */
export const focusSoon = (id: string): void =>
  void window.setTimeout(() => document.getElementById(id)?.focus({ preventScroll: false }), 60);

export const sessionButtonId = (sessionId: string): string => `session-${sessionId}`;
export const sessionMenuId = (sessionId: string): string => `session-menu-${sessionId}`;
export const questionMenuId = (questionId: string): string => `question-menu-${questionId}`;
export const ASSEMBLE_BUTTON = 'assemble-loop';
