import { css } from 'lit';

/** What answers somebody who acts on the figure: stops over the marks, buttons, tooltip. Comes with them. */
export const actingStyles = css`
  .walk button {
    position: absolute;
    inset: 0 auto auto 0;
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    pointer-events: none;
  }
  .walk button[aria-pressed='true'] {
    background: none;
  }
  .walk button[aria-pressed='true']::before,
  .walk button.marked::before {
    content: '';
    position: absolute;
    inset: 50% auto auto 50%;
    translate: -50% -50%;
    inline-size: var(--mark);
    block-size: var(--mark);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px var(--background),
      0 0 0 4px var(--ink);
  }
  .walk button.shared::before {
    box-shadow:
      0 0 0 2px var(--background),
      0 0 0 3px var(--ink);
  }
  .walk .name {
    position: absolute;
    inset: calc(50% + var(--mark) / 2 + 3px) auto auto 50%;
    translate: -50% 0;
    padding: 0 3px;
    border-radius: 3px;
    background: var(--background);
    color: var(--ink);
    font-size: 0.6875rem;
    line-height: 1.3;
    white-space: nowrap;
  }
  .walk button.pinned::after {
    content: '';
    position: absolute;
    inset: -1px -1px auto auto;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    border: 2px solid var(--background);
    background: var(--ink);
  }
  .walk button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 50%;
  }
  .to-details {
    position: absolute;
    inset: 8px auto auto 8px;
    z-index: 2;
  }
  .to-details:not(:focus) {
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .toolbar {
    position: absolute;
    inset: auto 8px 8px auto;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 4px;
    max-inline-size: calc(100% - 16px);
  }
  .toolbar button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 32px;
    padding: 2px 7px;
    justify-content: center;
    font-size: 0.8125rem;
  }
  .toolbar svg {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .layout {
    position: absolute;
    inset: auto auto 8px 8px;
    max-inline-size: calc(100% - 16px);
    background: var(--raised);
    border: 1px solid var(--control);
    border-radius: var(--radius);
    font-size: 0.8125rem;
  }
  .layout summary {
    padding: 3px 10px;
    min-height: 28px;
  }
  .layout .fields {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 6px 10px;
    align-items: center;
    padding: 4px 10px 10px;
    inline-size: 19rem;
    max-inline-size: 100%;
  }
  .layout input[type='range'] {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 24px;
  }
  .layout output {
    min-inline-size: 2.2em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .layout .whole {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    min-block-size: 24px;
  }
  .tooltip {
    position: absolute;
    inset: 0 auto auto 0;
    max-inline-size: min(22rem, calc(100% - 24px));
    inline-size: max-content;
    padding: 5px 9px;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--background);
    font-size: 0.8125rem;
    line-height: 1.4;
    pointer-events: none;
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
  }
  .tooltip strong {
    display: block;
  }
  .tooltip .tie {
    margin-block-start: 2px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid currentcolor;
  }
  .hint {
    position: absolute;
    inset: 50% auto auto 50%;
    translate: -50% -50%;
    max-inline-size: 85%;
    padding: 8px 14px;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--background);
    pointer-events: none;
    text-align: center;
  }
  @container (max-width: 35rem) {
    .toolbar .text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .walk button[aria-pressed='true']::before,
    .walk button.marked::before {
      outline: 3px solid Highlight;
    }
    .tooltip,
    .hint {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .toolbar,
    .layout,
    .tooltip,
    .hint {
      display: none;
    }
  }
`;
