export type Tab = {
    href: string;
    label: string;
    count?: number;
    current: boolean;
};
/** Parts of one record, each with an address of its own. */
export declare function Tabs({ label, tabs }: {
    label: string;
    tabs: readonly Tab[];
}): import("react").JSX.Element;
