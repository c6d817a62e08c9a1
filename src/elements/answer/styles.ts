import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
    padding: 10px 14px;
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
    line-height: 1.5;
    container-type: inline-size;
  }
  header {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    justify-content: space-between;
  }
  h2,
  h3 {
    font-size: 1rem;
    line-height: 1.35;
    text-wrap: balance;
  }
  :lang(ja) :is(h2, h3, li, p) {
    word-break: auto-phrase;
  }
  .close {
    min-inline-size: 28px;
    margin-block: -4px;
    font-size: 1.125rem;
    line-height: 1;
  }
  .lead {
    padding-block: 4px 2px;
    font-size: 0.9375rem;
    font-weight: 600;
    max-inline-size: 60rem;
  }
  .numbers {
    margin-inline-start: 0.25em;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--muted);
    white-space: nowrap;
  }
  figure {
    margin-block: 6px;
  }
  .chart {
    display: block;
    inline-size: 100%;
    max-inline-size: 720px;
    block-size: auto;
  }
  .more {
    display: grid;
    gap: 2px;
    padding-inline-start: 1.2em;
    max-inline-size: 60rem;
    list-style: disc;
  }
  /* Side by side where there is room: the picture below is what the sentences are about. */
  @container (min-width: 50rem) {
    .more:has(li:nth-child(4)) {
      display: block;
      columns: 2;
      column-gap: 2.5em;
      max-inline-size: none;
    }
    .more:has(li:nth-child(4)) li {
      break-inside: avoid;
    }
    .lead {
      max-inline-size: none;
    }
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding-block-start: 6px;
    font-size: 0.8125rem;
  }
  .foot > details[open] {
    flex-basis: 100%;
  }
  .row {
    display: contents;
  }
  /* There before it says anything, or what it says would not be announced; without its gap. */
  .said:empty {
    margin-inline-start: -12px;
  }
  .subject {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .subject select {
    max-inline-size: 11rem;
  }
  summary {
    color: var(--accent);
  }
  .notes {
    display: grid;
    gap: 2px;
    padding: 2px 0 6px 1.2em;
    max-inline-size: 60rem;
    list-style: disc;
  }
  .tables {
    display: grid;
    gap: 10px;
    padding-block: 4px;
  }
  .tables h4 {
    font-size: 0.8125rem;
  }
  collab-data-table {
    --collab-table-height: 16rem;
  }
  .source-list {
    display: grid;
    gap: 3px;
    max-block-size: 14rem;
    overflow: auto;
    padding: 2px 0 6px 2.2em;
    list-style: decimal;
  }
  @media (max-width: 43.75rem) {
    :host {
      padding: 8px 10px;
    }
    .subject {
      flex: 1 1 100%;
      justify-content: space-between;
    }
  }
  .address {
    display: none;
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
      font-size: 0.8125rem;
    }
    .address {
      display: inline;
      overflow-wrap: anywhere;
    }
    :host {
      background: none;
    }
    /* Not the whole card: a landscape page would hold the title alone. */
    section > [part='sentences'],
    figure,
    .printed li {
      break-inside: avoid;
    }
    h3 {
      break-after: avoid;
    }
    .foot > :not(details),
    .row,
    .close,
    details.caveats,
    details.sources,
    details:not([open]) {
      display: none;
    }
  }
`;
