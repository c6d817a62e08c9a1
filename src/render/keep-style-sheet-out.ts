/** Cytoscape under a strict style-src. */
const STYLE_SHEET_ID = '__________cytoscape_stylesheet';
let placeholder: Element | undefined;
let users = 0;

/**
 * Cytoscape puts a <style> into the head unless an element of its id is there,
 * which a strict style-src reports. An empty element of that id keeps it out;
 * the container is positioned by its own style sheet.
 */
export function keepStyleSheetOut(document: Document): () => void {
  users++;
  if (!document.getElementById(STYLE_SHEET_ID)) {
    placeholder = document.createElement('meta');
    placeholder.id = STYLE_SHEET_ID;
    document.head.append(placeholder);
  }
  return () => {
    users--;
    if (users > 0) return;
    placeholder?.remove();
    placeholder = undefined;
  };
}
