import type { ComponentType } from 'react';
export type ScreenOf = {
    /** `/jobs/$jobId`: the part after `$` is read with `useParam('jobId')`. */
    path: string;
    load: () => Promise<ComponentType>;
    /** Screens drawn inside this one, where it renders `<Outlet />`; their paths are relative. */
    inside?: readonly ScreenOf[];
};
