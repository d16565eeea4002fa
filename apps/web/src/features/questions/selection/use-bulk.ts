export type BulkChange = { ids: readonly string[]; act: { kind: 'submit' } | { kind: 'restore' } };
export const useBulk = () => ({ run: (_: BulkChange) => undefined, busy: false });
export type Bulk = ReturnType<typeof useBulk>;
