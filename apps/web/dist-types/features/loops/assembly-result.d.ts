import type { Loop } from '@loopwright/contracts';
import type { Assemble } from './builder-bar.tsx';
/**
 * The loop for which the assembler found no way, if that is how its last run ended. An edit makes the report go; the
 * proposals stay until the next run, so that one can be taken after the other.
 */
export declare function hopeless(loop: Loop, lastRun: Loop | undefined): Loop | undefined;
/** What the assembler found. `asked`: the loop for which it found no way. */
export declare function AssemblyResult({ asked, assemble }: {
    asked: Loop | undefined;
    assemble: Assemble;
}): import("react").JSX.Element;
