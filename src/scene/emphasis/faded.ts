/** Opacity of what is not emphasised, in every renderer: as `FADED` in render/cytoscape.ts, which must not be loaded for it. */
export const FADED = { node: 0.28, edge: 0.1 } as const;
