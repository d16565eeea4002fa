export type PaginationProps = {
    shown: number;
    total: number;
    noun: string;
    one?: string;
    onMore?: (() => void) | undefined;
    busy?: boolean;
};
/** "50 of 326 questions" and a button for the next page. `one`: the noun for a single one, where leaving out the s is not enough. */
export declare function Pagination({ shown, total, noun, one, onMore, busy }: PaginationProps): import("react").JSX.Element;
