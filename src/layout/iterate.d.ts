/** graphology-layout-forceatlas2 ships this file without types. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One iteration, in place: 10 floats a node, 3 floats an edge; see `force-atlas2.ts` for their meaning. */
  function iterate(settings: object, nodes: Float32Array, edges: Float32Array): object;
  export = iterate;
}
