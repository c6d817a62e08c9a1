/** The page on paper: the figure, what its marks mean, and every source. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host {
      display: flex;
      flex-direction: column;
      block-size: auto;
      min-block-size: 0;
      color-scheme: light;
      font-size: 9pt;
    }
    .head,
    .notes,
    .panel,
    .toast,
    .skip,
    dialog,
    .notes-below details,
    .no-print {
      display: none !important;
    }
    main {
      display: contents;
    }
    h1 {
      font-size: 14pt;
    }
    .figure {
      display: block;
      flex: none;
      block-size: auto;
      min-block-size: 0;
      margin: 2mm 0;
    }
    /* A matrix and a table are longer than a page; what may not break would leave the first one empty. */
    .figure:has(collab-network) {
      break-inside: avoid;
    }
    collab-table-view {
      padding: 0;
    }
    /* The figure keeps the layout of the screen and is made as wide as the page (see print-size.ts). */
    collab-network {
      inline-size: var(--figure-width, 100%);
      block-size: var(--figure-height, 118mm);
      --collab-network-height: var(--figure-height, 118mm);
      zoom: var(--figure-scale, 1);
    }
    .answer {
      margin-block: 2mm;
    }
    .rail {
      order: 1;
      position: static;
      display: block !important;
      max-block-size: none;
      overflow: visible;
      padding: 2mm 0;
      border: 0;
      background: none;
      box-shadow: none;
      break-inside: avoid;
    }
    .rail .sheet-head {
      display: none;
    }
    /* A table has no marks to be explained. */
    .rail:has(~ main .figure.table) {
      display: none !important;
    }
    .notes-below {
      order: 2;
      font-size: 8pt;
    }
    .print-only {
      display: block;
      font-size: 7pt;
    }
    .print-only h2 {
      break-after: avoid;
      margin-block: 2mm 1mm;
      font-size: 9pt;
    }
    .address {
      display: inline;
      overflow-wrap: anywhere;
    }
    .source-list {
      display: block;
      columns: 2;
      max-block-size: none;
      overflow: visible;
      padding: 0;
    }
    .source-list li {
      margin-inline-start: 2.4em;
      break-inside: avoid;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
