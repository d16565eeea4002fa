import { type Parsed } from './block.ts';
import type { Numbering } from './docx-numbering.ts';
import type { Style } from './docx-styles.ts';
import type { Watch } from './watch.ts';
import type { XmlHandler } from './xml.ts';
/** Turns the elements of `word/document.xml` into blocks; paragraphs are counted as they stand in the file. */
export declare class DocxBody implements XmlHandler {
    private readonly styles;
    private readonly numbering;
    private readonly watch;
    private readonly blocks;
    private number;
    private tables;
    private hidden;
    private inText;
    private run;
    private inRun;
    /** Paragraphs may stand in a text box of another one. */
    private readonly paragraphs;
    private readonly rows;
    constructor(styles: (id: string) => Style, numbering: Numbering, watch: Watch);
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    text(text: string): void;
    close(name: string): void;
    finish(): Parsed;
    private structure;
    private property;
    private runProperty;
    private add;
    private endParagraph;
    private blockOf;
    private endRow;
}
