import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 0.8125rem;
    --series-framework: light-dark(#0b5fa5, #6db7f2);
    --series-programme: light-dark(#00795a, #3fc79a);
    --series-activity: light-dark(#b45f06, #f0ac4a);
    --series-other: light-dark(#6b7683, #98a4b0);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    /* Two lines of what is said: one line less must not move the picture. */
    min-block-size: 36px;
  }
  .modes {
    display: flex;
  }
  .modes button {
    border-radius: 0;
    margin-inline-start: -1px;
    padding-inline: 9px;
  }
  .modes button:first-child {
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
  }
  .modes button:last-child {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .play {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .play svg {
    flex: none;
  }
  .chosen-year {
    inline-size: 5rem;
    min-block-size: 28px;
  }
  .says {
    flex: 1 1 16rem;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .fold {
    margin-inline-start: auto;
  }
  .chart {
    position: relative;
    min-block-size: 78px;
  }
  .chart > svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    font-family: inherit;
    font-size: 11px;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  text {
    fill: var(--muted);
  }
  .axis {
    stroke: var(--control);
    stroke-width: 1;
    fill: none;
  }
  .framework {
    fill: var(--series-framework);
  }
  .programme {
    fill: var(--series-programme);
  }
  .activity {
    fill: var(--series-activity);
  }
  .other {
    fill: var(--series-other);
  }
  .maybe {
    fill: none;
    stroke: var(--muted);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .column.out {
    opacity: 0.38;
  }
  .hit {
    fill: transparent;
    stroke: none;
  }
  .band {
    fill: var(--accent);
    fill-opacity: 0.14;
    stroke: var(--accent);
    stroke-width: 1;
  }
  .movable {
    cursor: grab;
  }
  .dragging,
  .dragging .band,
  .dragging .handle {
    cursor: grabbing;
  }
  .handle {
    cursor: ew-resize;
    outline: none;
  }
  .grip {
    fill: var(--accent);
    stroke: var(--background);
    stroke-width: 1;
  }
  .grip-text {
    fill: var(--accent-ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .ring {
    fill: none;
    stroke: none;
  }
  .handle:focus-visible .ring,
  .window:focus-visible .ring {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .window {
    cursor: pointer;
    outline: none;
  }
  .window .span {
    fill: var(--raised);
    stroke: var(--control);
    stroke-width: 1;
  }
  .window:hover .span {
    stroke: var(--accent);
  }
  .window text {
    fill: var(--ink);
  }
  .window[aria-checked='true'] .span {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .window[aria-checked='true'] text {
    fill: var(--accent-ink);
    font-weight: 600;
  }
  .papers {
    fill: var(--background);
    stroke: var(--muted);
    stroke-width: 1.5;
  }
  .papers.used {
    fill: var(--ink);
    stroke: var(--ink);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: center;
    color: var(--muted);
    font-size: 0.75rem;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .key li {
    display: inline-flex;
    gap: 5px;
    align-items: center;
  }
  details[open] {
    flex: 1 1 100%;
  }
  summary {
    color: var(--accent);
  }
  .scroll {
    max-block-size: 16rem;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 2px 8px;
    border-block-end: 1px solid var(--rule);
    font-weight: 400;
    text-align: end;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--background);
    color: var(--muted);
  }
  th:first-child {
    text-align: start;
  }
  @container (max-width: 35rem) {
    .modes button {
      padding-inline: 7px;
    }
    .says {
      flex-basis: 100%;
      order: 1;
    }
    .play span {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .column rect,
    .key rect {
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
