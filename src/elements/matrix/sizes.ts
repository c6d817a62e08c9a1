/** Width of a still picture where the element has none, and of one in print (A4 between its margins), CSS pixels. */
export const STILL_WIDTH = 960;
export const PRINT_WIDTH = 700;
/** Height of such a page less the title above the first one. */
export const PRINT_HEIGHT = 930;
