export type PaginationProps = {
    shown: number;
    total: number;
    noun: string;
    onMore?: (() => void) | undefined;
    busy?: boolean;
};
/** "50 of 326 questions" and a button for the next page. */
export declare function Pagination({ shown, total, noun, onMore, busy }: PaginationProps): import("react").JSX.Element;
