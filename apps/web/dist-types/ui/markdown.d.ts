/** Paragraphs, lists, code and emphasis. Text stays text: there is no way to HTML from here. */
export declare const Markdown: import("react").MemoExoticComponent<({ text }: {
    text: string;
}) => import("react").JSX.Element>;
