import { type Parsed } from './block.ts';
import type { Reason } from './document.ts';
import type { Watch } from './watch.ts';
interface Verdict {
    silent: boolean;
    furniture: Reason | undefined;
    region: Reason | undefined;
}
/** Collects what a parser tells of a page as blocks. */
export declare class HtmlBlocks {
    private readonly watch;
    private readonly blocks;
    private readonly skipped;
    private readonly stack;
    private readonly depth;
    private current;
    private marker;
    private checked;
    /** Rows that are open; a table may stand in a cell. */
    private readonly rows;
    private tables;
    constructor(watch: Watch);
    open(name: string, attributes: Readonly<Record<string, string>>, line: number, verdict: Verdict): void;
    private openTable;
    text(text: string, line: number): void;
    close(name: string): void;
    finish(): Parsed;
    /** Enters (1) or leaves (-1) an element. */
    private turn;
    /** A line break ends a block when another line with a label may follow; in code and cells it is a line. */
    private lineBreak;
    private nextMarker;
    /** A button of a choice turns its label into an item. */
    private box;
    private addRow;
    private flush;
    private leaveOut;
    private blockOf;
    private kindNow;
    private isTerm;
    private inRegion;
}
export {};
