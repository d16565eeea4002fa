/** What the bank's screen lends to the parts that are drawn inside it. */
import { createContext, use } from 'react';
import type { BankSearch } from './bank-search.ts';
import type { Picked } from './selection/selection.ts';

type BankTools = { bank: BankSearch; addToLoop: (questions: readonly Picked[]) => void };
export const BankToolsContext = createContext<BankTools | null>(null);

export function useBankTools(): BankTools {
  const tools = use(BankToolsContext);
  if (!tools) throw new Error('A part of the question bank stands outside of its screen.');
  return tools;
}
