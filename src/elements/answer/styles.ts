import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
    padding: 10px 14px;
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
    line-height: 1.55;
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
  .more {
    display: grid;
    gap: 2px;
    padding-inline-start: 1.2em;
    max-inline-size: 60rem;
    list-style: disc;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: end;
    padding-block: 6px 2px;
  }
  .subject {
    display: grid;
    gap: 1px;
    font-size: 0.75rem;
  }
  .subject select {
    max-inline-size: 16rem;
    font-size: 0.875rem;
  }
  .behind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    padding-block-start: 4px;
    font-size: 0.8125rem;
  }
  .behind > details[open] {
    flex-basis: 100%;
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
  @media (max-width: 700px) {
    :host {
      padding: 8px 10px;
    }
    .subject {
      flex: 1 1 9rem;
    }
    .subject select {
      inline-size: 100%;
      max-inline-size: none;
    }
  }
  @media print {
    :host {
      background: none;
      break-inside: avoid;
    }
    .row,
    .close,
    details:not([open]) {
      display: none;
    }
  }
`;
