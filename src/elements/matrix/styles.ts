import { css } from 'lit';

import { cellStyles } from './cell-styles.ts';

/** Heads and totals stay in view; cells are at least 24 px (WCAG 2.5.8). */
export const matrixStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    gap: 6px;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 4px 8px 6px;
    background: var(--background);
    color: var(--ink);
  }
  :host([hidden]) {
    display: none;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
  }
  .toolbar > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .toolbar label {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    align-items: center;
  }
  .legend {
    flex: 0 1 auto;
    max-inline-size: 24rem;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: 0.75rem;
    color: var(--ink);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .swatch {
    inline-size: 22px;
    block-size: 14px;
    flex: none;
    --mark: var(--muted);
    --tint: color-mix(in srgb, var(--ink) 22%, var(--background));
    --words: var(--ink);
  }
  .swatch.missing {
    background: repeating-linear-gradient(135deg, var(--background) 0 5px, var(--control) 5px 6px);
  }
  .swatch.zero {
    box-shadow: inset 0 0 0 1px var(--control);
  }
  .swatch.member {
    background: var(--tint);
    box-shadow: inset 3px 0 0 var(--mark);
  }
  .swatch.hub {
    background: var(--words);
  }
  .swatch.unverified {
    outline: 1.5px dashed var(--mark);
    outline-offset: -2px;
  }
  .swatch.planned {
    outline: 1.5px dotted var(--mark);
    outline-offset: -2px;
  }
  .swatch.ended {
    outline: 1.5px solid var(--mark);
    outline-offset: -2px;
  }
  .swatch.maybe {
    outline: 1px dotted var(--mark);
    outline-offset: -2px;
  }
  .said {
    flex: 1 1 20rem;
    min-block-size: 3em;
    font-size: 0.8125rem;
    line-height: 1.5;
    color: var(--ink);
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  .said.idle {
    color: var(--muted);
  }
  .wrap {
    flex: 1 1 auto;
    min-block-size: 8rem;
    max-block-size: var(--collab-matrix-height, none);
    overflow: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--rule);
    scroll-padding: 10rem 6rem 4rem 9rem;
  }
  .empty {
    padding: 2rem 1rem;
    text-align: center;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.75rem;
    line-height: 1.25;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    min-inline-size: 24px;
    block-size: 24px;
    background-clip: padding-box;
    border: 1px solid transparent;
    border-width: 0 1px 1px 0;
  }
  thead th,
  .corner {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--background);
    vertical-align: bottom;
    border-block-end: 1px solid var(--control);
    cursor: pointer;
  }
  .turned {
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    display: inline-block;
    white-space: nowrap;
    max-block-size: 9rem;
    overflow: hidden;
    text-overflow: ellipsis;
    padding-block: 3px;
    line-height: 1.3;
  }
  /* Kana and kanji stand upright in a vertical line. */
  thead .turned:lang(ja) {
    transform: none;
  }
  thead th {
    text-align: center;
  }
  tbody th[scope='row'],
  tfoot th,
  .corner {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    background: var(--background);
    text-align: end;
    padding-inline: 4px 8px;
    max-inline-size: 10rem;
    min-inline-size: 6rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
    border-inline-end: 1px solid var(--control);
  }
  .corner {
    z-index: 4;
    color: var(--muted);
    vertical-align: bottom;
    cursor: default;
  }
  .corner span {
    display: block;
  }
  .section th {
    position: static;
    text-align: start;
    font-weight: 600;
    color: var(--muted);
    padding-block-start: 6px;
    border-block-end: 1px solid var(--rule);
  }
  .section span {
    position: sticky;
    inset-inline-start: 4px;
  }
  .flows .section th {
    padding-block-start: 3px;
  }
  tfoot th,
  tfoot td {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    background: var(--background);
    color: var(--muted);
    text-align: center;
    border-block-start: 1px solid var(--control);
  }
  tfoot th {
    z-index: 3;
    text-align: end;
    cursor: default;
    white-space: nowrap !important;
  }
  .groups tfoot tr:first-child > * {
    inset-block-end: 48px;
  }
  .groups tfoot tr:nth-child(2) > * {
    inset-block-end: 24px;
  }
  .groups tfoot tr:not(:first-child) > * {
    border-block-start: 0;
  }
  .side {
    color: var(--muted);
    text-align: end;
    padding-inline: 8px 4px;
    font-variant-numeric: tabular-nums;
    cursor: default;
  }
  th.focus {
    color: var(--focus-colour);
    font-weight: 700;
  }
  ${cellStyles}
  /* Where the pointer or the focus is */
  td.row-cross {
    box-shadow:
      inset 0 1.5px 0 var(--warn),
      inset 0 -1.5px 0 var(--warn);
  }
  td.column-cross {
    box-shadow:
      inset 1.5px 0 0 var(--warn),
      inset -1.5px 0 0 var(--warn);
  }
  .groups td.member.row-cross,
  .groups td.member.column-cross {
    box-shadow:
      inset 3px 0 0 var(--mark),
      inset 0 0 0 1.5px var(--warn);
  }
  th.cross,
  .groups thead th.cross {
    background: var(--accent-soft);
    color: var(--ink);
  }
  [aria-selected='true'] {
    outline: 3px solid var(--focus-colour) !important;
    outline-offset: -3px;
  }
  [tabindex]:focus-visible,
  [tabindex]:focus {
    outline: 3px solid var(--accent) !important;
    outline-offset: -3px;
    border-radius: 0;
    z-index: 1;
  }
  thead th:focus,
  tbody th:focus,
  tfoot :focus {
    z-index: 3;
  }
  .still {
    overflow: hidden;
  }
  .still svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .print {
    display: none;
  }
  @media (max-width: 35rem) {
    .wrap {
      scroll-padding: 9rem 2rem 4rem 7rem;
    }
    .said {
      -webkit-line-clamp: 3;
      min-block-size: 4.5em;
    }
    /* There are no arrow keys, and the room is the table's. Roles are in the sentence of a cell. */
    .said.idle,
    .groups td small {
      display: none;
    }
    tbody th[scope='row'],
    tfoot th,
    .corner {
      min-inline-size: 5rem;
      max-inline-size: 6.5rem;
      white-space: normal;
      line-height: 1.15;
    }
    /* One line each: their rows stay at the bottom one above the other. */
    tfoot th {
      padding-inline: 2px 6px;
      font-size: 10.5px;
    }
  }
  @media (forced-colors: active) {
    .swatch,
    .flows td,
    .groups td.member {
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: block;
    }
    .toolbar,
    .wrap,
    .said {
      display: none;
    }
    .legend {
      margin-block-end: 2mm;
      print-color-adjust: exact;
    }
    .print {
      display: block;
    }
    .print svg {
      display: block;
      break-inside: avoid;
      inline-size: 100%;
      block-size: auto;
    }
  }
  /* As wide as the page it would be higher than what the title leaves of it, and leave the first one empty. */
  @media print and (orientation: landscape) {
    .print svg {
      max-block-size: 150mm;
    }
  }
`;
