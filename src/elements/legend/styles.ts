import { css } from 'lit';

export const legendStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .count {
    padding-block-end: 8px;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .adds-nothing:empty {
    display: none;
  }
  .adds-nothing {
    padding-block-end: 8px;
    font-size: 0.8125rem;
  }
  fieldset {
    position: relative;
    padding-block: 8px;
    border-block-start: 1px solid var(--rule);
  }
  legend {
    float: left;
    padding: 0;
    font-weight: 600;
  }
  legend + * {
    clear: none;
  }
  .quick {
    display: flex;
    gap: 8px;
    justify-content: flex-end;
    min-block-size: 24px;
    font-size: 0.75rem;
  }
  .quick button.link {
    white-space: nowrap;
    min-block-size: 24px;
    min-inline-size: 24px;
    text-align: center;
  }
  fieldset > ul,
  fieldset > details,
  .minimum,
  .radios,
  fieldset > .row {
    clear: both;
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
  }
  li label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 26px;
    cursor: pointer;
  }
  li svg {
    flex: none;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 1.25;
  }
  .number {
    color: var(--muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    text-align: end;
  }
  li .number {
    min-inline-size: 4.75rem;
  }
  .off svg {
    opacity: 0.45;
  }
  button.only {
    min-block-size: 24px;
    min-inline-size: 24px;
    font-size: 0.75rem;
  }
  /* Over the end of the name, never over the number. */
  @media (hover: hover) {
    button.only {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 4.75rem;
      padding-inline: 8px;
      background: var(--surface);
      opacity: 0;
    }
    li:hover .only,
    .only:focus-visible {
      opacity: 1;
    }
  }
  .plain h3 {
    margin: 0;
    padding-block: 8px 2px;
    font-size: inherit;
  }
  .plain .mark {
    padding-inline-start: 0;
    color: inherit;
  }
  .mark {
    min-block-size: 22px;
    padding-inline-start: 22px;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  details > summary {
    color: var(--accent);
    font-size: 0.8125rem;
  }
  details.more {
    padding-block: 8px;
    border-block-start: 1px solid var(--rule);
  }
  details.more > summary {
    font-weight: 600;
    font-size: inherit;
    color: var(--ink);
  }
  details.more fieldset {
    padding-inline-start: 2px;
    border: 0;
  }
  .minimum {
    display: grid;
    grid-template-columns: 1fr 6rem;
    gap: 2px 8px;
    align-items: center;
    padding-block-start: 2px;
  }
  .minimum input[type='range'] {
    grid-column: 1 / -1;
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
  }
  .minimum span {
    grid-column: 1 / -1;
    font-size: 0.75rem;
  }
  .minimum input[type='number'] {
    text-align: end;
    padding-inline-end: 4px;
  }
  .row {
    display: grid;
    gap: 2px;
    padding-block-start: 6px;
    font-size: 0.8125rem;
  }
  .only-with {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 24px;
    padding-block-start: 6px;
    font-size: 0.8125rem;
  }
  .widths {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding-block-start: 4px;
  }
  .widths .mark {
    padding: 0;
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: center;
  }
  .radios label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
  }
  .radios input[type='number'] {
    inline-size: 5.5rem;
  }
  .reset {
    inline-size: 100%;
    margin-block: 10px 4px;
  }
  .printed {
    display: none;
  }
  @media print {
    :host {
      columns: 3;
      font-size: 8pt;
      line-height: 1.3;
    }
    .quick,
    .only,
    .off,
    .only-with:not(:has(:checked)),
    fieldset:has(.off):not(:has(li:not(.off))),
    .reset,
    .nodes,
    .count,
    details,
    input,
    .minimum,
    .only-with,
    .row {
      display: none !important;
    }
    .number,
    .mark {
      font-size: inherit;
    }
    /* In three columns on paper the name needs the width. */
    li .number {
      min-inline-size: 0;
    }
    fieldset {
      break-inside: avoid;
      padding-block: 2pt;
    }
    li label,
    .only-with {
      min-block-size: 0;
      padding-block-start: 0;
      font-size: inherit;
    }
    .printed {
      display: block;
      clear: both;
    }
  }
`;
