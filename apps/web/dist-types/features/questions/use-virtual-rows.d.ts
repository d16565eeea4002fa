/** Rows of a long list that scrolls with the page. The active one stays in the page, or it would lose focus. */
export declare function useVirtualRows(rows: readonly {
    id: string;
}[], active: number): {
    list: import("react").RefObject<HTMLOListElement | null>;
    items: {
        index: number;
        key: string | number | bigint;
        start: number;
    }[];
    height: number;
    measure: (node: Element | null) => void;
    show: (index: number) => void;
};
