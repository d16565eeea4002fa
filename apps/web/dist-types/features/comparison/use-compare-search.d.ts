import { type Order } from './rows.ts';
/** Everything that is chosen on this screen lives in its address. */
export declare function useCompareSearch(): {
    applications: string[];
    order: Order;
    onlyDiffering: boolean;
    cell: string | undefined;
    candidate: string | undefined;
    choose: (ids: readonly string[]) => undefined;
    sort: (next: Order) => undefined;
    showOnlyDiffering: (only: boolean) => undefined;
    openCell: (key: string) => undefined;
    openCandidate: (id: string) => undefined;
    close: () => undefined;
};
export type CompareSearch = ReturnType<typeof useCompareSearch>;
