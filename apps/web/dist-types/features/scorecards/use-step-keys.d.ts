import type { Saver } from './saving/saver.ts';
type Moves = {
    go: (step: 1 | -1, to: 'note' | 'card') => void;
    submit: () => void;
};
/** Everything on the card by keyboard. Inside a note only keys with Alt or Ctrl/⌘ act, by their place on the keyboard. */
export declare function useStepKeys(saver: Saver, { go, submit }: Moves): void;
export {};
