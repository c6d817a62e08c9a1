import { css } from 'lit';

/** A table on paper. After the styles of the screen, which it overrides. */
export const dataTablePrint = css`
  @media print {
    :host([whole]),
    .wrap,
    :host([whole]) .wrap {
      display: block;
      inline-size: auto;
      min-block-size: 0;
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    .pick,
    col.pick,
    .toolbar,
    .count button {
      display: none;
    }
    table {
      font-size: 6pt;
      line-height: 1.2;
    }
    .printed-sources {
      font-size: 6pt;
      line-height: 1.2;
    }
    .printed-sources h2 {
      margin-block: 2mm 1mm;
      font-size: 9pt;
    }
    .printed-sources ol {
      columns: 3;
      column-gap: 3mm;
      padding: 0;
    }
    .printed-sources li {
      margin-inline-start: 2.4em;
      break-inside: avoid;
      overflow-wrap: anywhere;
      list-style: decimal;
    }
    thead th,
    :host([whole]) thead th {
      position: static;
    }
    thead button {
      min-block-size: 0;
      white-space: normal;
    }
    tbody tr {
      break-inside: avoid;
    }
    th,
    td,
    td.wide,
    tbody th,
    thead button {
      min-inline-size: 0;
      padding: 1px 3px;
      font-size: inherit;
    }
    :host([whole]) {
      table {
        table-layout: auto;
      }
      :is(col, col.narrow, col.numeric, col.wide) {
        inline-size: auto;
      }
      tbody th,
      tbody td {
        position: static;
        block-size: auto;
        overflow: visible;
        white-space: normal;
        vertical-align: top;
      }
      tbody :is(a, button.link) {
        display: inline;
        line-height: inherit;
        color: inherit;
        text-decoration: none;
      }
      /* Most roles fit a line of this width in English; else every other row has two lines. */
      td.of-role:lang(en) {
        min-inline-size: 26mm;
      }
      tbody button.link {
        min-block-size: 0;
        overflow: visible;
        white-space: normal;
        overflow-wrap: break-word;
        text-align: start;
      }
      /* No narrower than its words, which would run into the next. */
      thead th {
        padding-inline: 3px;
      }
      thead button {
        inline-size: auto;
        min-block-size: 0;
        padding-inline: 0;
        overflow: visible;
        white-space: nowrap;
      }
      td:is(.wide, .of-kind, .of-period, .of-status, .of-unit, .of-confidence),
      .of-kind button.link {
        white-space: nowrap;
      }
    }
  }
`;
