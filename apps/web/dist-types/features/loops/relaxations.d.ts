/** What the assembler proposes when no loop keeps every rule, as edits that can be made with one press. */
import type { AssemblyReport, Loop } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
type Relaxation = AssemblyReport['relaxations'][number];
/**
 * The edit that a proposal asks for; null when it can only be told, or when it is no longer needed.
 *
 * @param asked the loop of which the assembler spoke: its numbers are those that the proposal changes
 * @param now the loop as it is
 */
export declare function editFor({ rule, by }: Relaxation, asked: Loop, now: Loop): Edit | null;
/** Whether a proposal could be made with one press when it was told. */
export declare const canApply: (relaxation: Relaxation, asked: Loop) => boolean;
export {};
