import { css } from 'lit';

import { dataTablePrint } from './data-table-print.ts';

const screen = css`
  :host {
    display: block;
    /* What is only heard stands at its place in the page, and would make that longer: it is clipped with what scrolls. */
    position: relative;
    min-width: 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    margin-block-end: 6px;
  }
  .toolbar input[type='search'] {
    flex: 1 1 9rem;
    min-width: 7rem;
  }
  .toolbar label {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .toolbar select {
    max-width: 11rem;
    padding-inline: 6px;
  }
  details {
    position: relative;
  }
  summary {
    min-height: 30px;
    padding: 3px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--raised);
  }
  details ul {
    position: absolute;
    z-index: 5;
    inset-inline-start: 0;
    inline-size: max-content;
    min-inline-size: 12rem;
    max-inline-size: min(24rem, 90vw);
    max-block-size: 16rem;
    overflow: auto;
    margin-block-start: 2px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }
  .toolbar li label {
    justify-content: start;
    gap: 8px;
    inline-size: max-content;
    max-inline-size: min(20rem, 70vw);
    min-height: 28px;
    text-align: start;
  }
  .wrap {
    overflow: auto;
    max-block-size: var(--collab-table-height, 26rem);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 4px 8px;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--rule);
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    background: var(--surface);
    white-space: nowrap;
  }
  thead button {
    inline-size: 100%;
    border: 0;
    background: none;
    padding: 3px 8px;
    font-weight: 600;
    text-align: inherit;
  }
  tbody th {
    min-inline-size: 6rem;
    font-weight: 400;
  }
  td {
    min-inline-size: 6.5rem;
  }
  td.numeric {
    min-inline-size: 0;
  }
  td.wide {
    min-inline-size: 22rem;
  }
  td a,
  td button.link,
  th button.link {
    overflow-wrap: normal;
  }
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  tbody tr:hover {
    background: var(--surface);
  }
  .count {
    margin-block-start: 4px;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .note {
    margin-block-start: 2px;
    max-inline-size: 62rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .problem {
    margin-block-end: 6px;
    padding: 4px 8px;
    border-radius: var(--radius);
    background: var(--warn-soft);
    color: var(--warn);
  }
  .none {
    padding: 6px 8px;
  }
  .columns .buttons {
    display: flex;
    gap: 6px;
    padding-block-start: 6px;
  }
  .pick {
    min-inline-size: 0;
    padding-inline: 4px;
    text-align: center;
  }
  .pick input {
    vertical-align: middle;
  }
  /* A part of a panel has no room for long headings in one line. */
  :host(:not([whole])) thead th:not(.numeric) button {
    white-space: normal;
    word-break: keep-all;
  }
  :host(:not([whole])) thead th {
    vertical-align: bottom;
  }
  /* The table fills its place and scrolls within. */
  :host([whole]) {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  :host([whole]) > * {
    flex: none;
  }
  :host([whole]) .wrap {
    flex: 1 1 var(--collab-table-least, 8rem);
    min-block-size: var(--collab-table-least, 8rem);
    max-block-size: none;
    overscroll-behavior: contain;
  }
  :host([whole]) thead th {
    z-index: 2;
    box-shadow: inset 0 -1px var(--rule);
  }
  :host([whole]) tbody tr {
    cursor: pointer;
  }
  tbody tr:focus-visible {
    outline-offset: -2px;
  }
  :host([whole]) tbody tr:hover {
    background: var(--surface);
  }
  tbody tr.related,
  :host([whole]) tbody tr.related {
    background: var(--surface);
    box-shadow: inset 3px 0 var(--control);
  }
  tbody tr.picked,
  :host([whole]) tbody tr.picked {
    background: var(--surface);
  }
  tbody tr.selected,
  :host([whole]) tbody tr.selected {
    background: var(--accent-soft);
    box-shadow: inset 4px 0 var(--accent);
  }
  tbody tr.selected th {
    font-weight: 600;
  }
  /* One line for each row, all rows alike high: fifteen rows are on a small screen, and it is known where the ten thousandth is. */
  .long .tall {
    box-sizing: border-box;
  }
  :host([whole]) {
    table {
      table-layout: fixed;
      inline-size: 100%;
    }
    col {
      inline-size: 9.5rem;
    }
    col.narrow {
      inline-size: 7rem;
    }
    col.numeric {
      inline-size: 5rem;
    }
    col.wide {
      inline-size: 17rem;
    }
    col.pick {
      inline-size: 2rem;
    }
    /* On a phone three columns are seen whole. */
    @media (max-width: 480px) {
      col {
        inline-size: 7.25rem;
      }
      col.narrow {
        inline-size: 5.75rem;
      }
      col.pick {
        inline-size: 2rem;
      }
    }
    thead button {
      overflow: hidden;
      min-block-size: 26px;
      padding-block: 1px;
      text-overflow: ellipsis;
    }
    tbody th,
    tbody td {
      block-size: 24px;
      min-inline-size: 0;
      padding-block: 0;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      vertical-align: middle;
    }
    tbody button.link {
      display: inline-block;
      max-inline-size: 100%;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      vertical-align: bottom;
    }
    .pick input {
      margin: 0;
    }
    /* As high as the row: a finger needs 24 pixels. */
    tbody :is(a, button.link) {
      display: inline-block;
      min-inline-size: 24px;
      line-height: 24px;
    }
  }
  /* Whose row it is stays in sight where the columns are scrolled. */
  :host([whole]) tbody th {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: inherit;
  }
  :host([whole]) tbody tr {
    background: var(--background);
  }
  @media (forced-colors: active) {
    tbody tr.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** In this order: paper overrides the screen. */
export const dataTableStyles = [screen, dataTablePrint];
