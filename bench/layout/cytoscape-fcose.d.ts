/** cytoscape-fcose ships no types. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';
  const register: Ext;
  export = register;
}
