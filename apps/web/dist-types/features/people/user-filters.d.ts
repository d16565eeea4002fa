import type { Filter } from './users-panel.tsx';
export declare function UserFilters({ filter, onChange }: {
    filter: Filter;
    onChange: (patch: Partial<Filter>) => void;
}): import("react").JSX.Element;
