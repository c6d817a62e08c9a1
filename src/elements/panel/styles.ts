import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    /* What is only heard stands at its place in the page, and would make that longer: it is clipped with what scrolls. */
    position: relative;
    background: var(--background);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 4;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
    align-items: start;
    padding: 12px 16px 8px;
    border-block-end: 1px solid var(--rule);
    background: var(--background);
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .to-figure {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .to-figure:not(:focus) {
    position: absolute;
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  header .kind {
    grid-column: 1;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .close {
    grid-column: 2;
    grid-row: 1;
    min-inline-size: 32px;
    padding: 0;
    font-size: 1.25rem;
    line-height: 1;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 10px 16px 0;
  }
  .actions select {
    max-inline-size: 12.5rem;
  }
  .body {
    padding: 8px 16px 24px;
  }
  /* A link is as high as its letters; its line is as high as a target must be (WCAG 2.5.8), small words too. */
  .body,
  .body :is(p, li, dd, dt, td, th, .part-facts, .evidence, summary),
  header .kind {
    line-height: max(1.5em, 24px);
  }
  section {
    padding-block-start: 14px;
  }
  h3 {
    margin-block-end: 4px;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--rule);
    font-size: 1rem;
  }
  h3 .muted,
  h4 .muted {
    font-weight: 400;
    font-size: 0.8125rem;
  }
  h4 {
    margin-block: 6px 2px;
    font-size: 0.875rem;
  }
  section section {
    padding-block-start: 6px;
  }
  dl {
    display: grid;
    gap: 4px;
    padding-block-start: 6px;
  }
  dl > div {
    display: grid;
    grid-template-columns: 7rem 1fr;
    gap: 8px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  p.muted,
  .part-facts,
  .evidence,
  dl {
    font-size: 0.8125rem;
  }
  .marked {
    display: inline-flex;
    gap: 4px;
    align-items: flex-start;
  }
  .marked svg {
    flex: none;
    margin-block-start: 4px;
  }
  .part {
    padding-block: 4px;
  }
  .part-name {
    font-weight: 600;
  }
  .part-name .link {
    font-weight: 600;
  }
  .part-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding-inline-start: 20px;
  }
  .compact li {
    padding-block: 1px;
  }
  .badge {
    display: inline-block;
    padding-inline: 6px;
    border: 1px solid var(--control);
    border-radius: 10px;
    font-size: 0.6875rem;
    font-weight: 400;
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge.unverified,
  .badge.ended {
    border-style: dashed;
    border-color: var(--warn);
    color: var(--warn);
  }
  .finding {
    padding: 8px 10px;
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-soft);
  }
  .others section {
    padding-inline: 10px;
    margin-block-start: 12px;
    padding-block: 8px;
    border: 1px dashed var(--control);
    border-radius: var(--radius);
  }
  .others h3 {
    border: 0;
  }
  table.plain {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  .plain th,
  .plain td {
    padding: 3px 4px;
    border-block-end: 1px solid var(--rule);
    font-weight: 400;
    text-align: end;
    font-variant-numeric: tabular-nums;
    vertical-align: top;
  }
  .plain thead th {
    color: var(--muted);
  }
  .plain th:first-child,
  .plain.words th,
  .plain.words td {
    text-align: start;
  }
  .plain .current > * {
    font-weight: 600;
    background: var(--accent-soft);
  }
  .gain {
    color: var(--gain);
  }
  .loss {
    color: var(--loss);
  }
  .scroll {
    overflow-x: auto;
  }
  .chart {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-inline-size: 30rem;
    margin-block: 6px;
    font-family: inherit;
  }
  .download {
    display: inline-block;
    min-block-size: 24px;
    font-size: 0.8125rem;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 8px 12px;
  }
  .paths > li {
    padding: 6px 10px;
    margin-block-end: 6px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }
  .step {
    margin-inline-start: 7px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--rule);
  }
  .progress {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 8px 16px;
    background: var(--surface);
  }
  progress {
    accent-color: var(--accent);
  }
  .alert {
    padding: 8px 16px;
    background: var(--warn-soft);
    color: var(--warn);
  }
`;
