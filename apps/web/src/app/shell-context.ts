import { createContext, use } from 'react';

/** Whether a `main` already surrounds what is drawn. */
export const InShell = createContext(false);
export const useInShell = (): boolean => use(InShell);
