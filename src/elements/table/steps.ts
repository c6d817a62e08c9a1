/** Rows between two looks at the clock. */
export const STEP = 250;
