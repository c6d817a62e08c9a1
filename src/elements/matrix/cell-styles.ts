import { css } from 'lit';

/** Cells of frameworks and programmes, whose words are never cut, and of numbers. */
export const cellStyles = css`
  /* Frameworks and programmes */
  .groups thead th {
    font-weight: 600;
    color: var(--words, var(--muted));
  }
  table.groups {
    inline-size: 100%;
  }
  .groups thead th .turned {
    writing-mode: horizontal-tb;
    transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    padding: 3px 4px;
    min-inline-size: 5.6rem;
  }
  .groups.narrow thead th .turned {
    min-inline-size: 4.4rem;
  }
  @media (max-width: 35rem) {
    .groups thead th .turned {
      min-inline-size: 4.4rem;
    }
  }
  .groups td {
    padding: 1px 4px;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  .groups td small {
    display: block;
    font-size: 0.6875rem;
  }
  .groups tbody td:not(.side) {
    border-block-end-color: var(--rule);
  }
  .groups td.member {
    background: var(--tint);
    color: var(--on-tint);
    box-shadow: inset 3px 0 0 var(--mark);
    cursor: pointer;
    padding-inline-start: 7px;
  }
  .groups td.hub {
    background: var(--words);
    color: var(--on-solid);
  }
  .groups td.unverified,
  .groups td.planned,
  .groups td.ended,
  .groups td.maybe {
    background: var(--background);
    color: var(--ink);
    box-shadow: none;
    outline: 1.5px dashed var(--mark);
    outline-offset: -3px;
  }
  .groups td.planned {
    outline-style: dotted;
  }
  .groups td.ended {
    outline-style: solid;
  }
  .groups td.maybe {
    color: var(--muted);
    outline: 1px dotted var(--mark);
  }
  td b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  /* Numbers between countries */
  .flows td {
    min-inline-size: 3.6rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
    border-color: var(--background);
  }
  .flows.narrow td {
    min-inline-size: 2.15rem;
    font-size: 0.6875rem;
  }
  .flows td.side,
  .flows td.corner {
    min-inline-size: 4rem;
  }
  .flows tbody td {
    cursor: pointer;
  }
  .flows td.missing {
    background: repeating-linear-gradient(135deg, var(--background) 0 5px, var(--rule) 5px 6px);
    cursor: default;
  }
  .flows td.zero {
    box-shadow: inset 0 0 0 1px var(--control);
  }
  .flows td.self {
    background: var(--rule);
  }
`;
