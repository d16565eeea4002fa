/** How far a loop may be from the best: (bound - objective) / |objective|. */
export const gapBetween = (objective: number, bound: number): number =>
  (bound - objective) / Math.max(Math.abs(objective), 1e-9);

/** Relative gap within the solver's own tolerance for whole numbers. */
export const provenGap = 1e-6;
