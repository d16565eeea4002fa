import type { Loop } from '@loopwright/contracts';
import type { Assemble } from './builder-bar.tsx';
/** What the assembler found. `last`: the loop as this page's last run left it. */
export declare function AssemblyResult({ last, assemble }: {
    last: Loop | undefined;
    assemble: Assemble;
}): import("react").JSX.Element;
