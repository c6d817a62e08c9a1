/** Places of a label about its mark, the best first. */
export const LABEL_SIDES = [
  'below',
  'above',
  'right',
  'left',
  'below-right',
  'below-left',
  'above-right',
  'above-left',
] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];
