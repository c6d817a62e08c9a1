import { css } from 'lit';

export const openDataStyles = css`
  dialog {
    inline-size: min(52rem, 94vw);
    max-inline-size: none;
    max-block-size: 92dvh;
    padding: 0;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--raised);
    color: var(--ink);
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    display: flex;
    gap: 12px;
    align-items: start;
    padding: 14px 20px 8px;
    border-block-end: 1px solid var(--rule);
  }
  h2 {
    flex: 1;
    font-size: 1.125rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    font-size: 0.9375rem;
    margin-block-end: 6px;
  }
  .close {
    min-inline-size: 32px;
    padding: 0;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 16px;
    overflow: auto;
    padding: 14px 20px;
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .privacy {
    padding: 6px 10px;
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-soft);
  }
  .way,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .way.column {
    flex-direction: column;
    align-items: start;
    gap: 4px;
  }
  .row {
    inline-size: 100%;
  }
  .row input {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .way > label,
  .field > label {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .muted {
    font-size: 0.8125rem;
  }
  .kept li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block: 6px;
    border-block-start: 1px solid var(--rule);
  }
  .kept li > span {
    flex: 1 1 14rem;
    overflow-wrap: anywhere;
  }
  .reading {
    display: grid;
    gap: 10px;
    justify-items: center;
    padding-block: 32px;
  }
  .reading progress {
    inline-size: min(20rem, 80%);
    accent-color: var(--accent);
  }
  .account {
    padding: 8px 12px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    gap: 10px 16px;
  }
  section > .fields:not(:last-child) {
    margin-block-end: 10px;
  }
  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }
  .field > label {
    overflow-wrap: anywhere;
  }
  .field input,
  .field select {
    inline-size: 100%;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 24px;
    margin-block-end: 6px;
  }
  .asked {
    font-weight: 600;
    color: var(--warn);
  }
  .warn {
    padding: 6px 10px;
    border-inline-start: 4px solid var(--warn);
    background: var(--warn-soft);
  }
  .names {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 2px 16px;
    padding-block-start: 6px;
  }
  .names li {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    align-items: baseline;
    min-block-size: 24px;
  }
  .names li > span {
    overflow-wrap: anywhere;
  }
  .names .field {
    flex: 1;
  }
  .names .link {
    min-block-size: 24px;
    white-space: nowrap;
  }
  .scroll {
    overflow: auto;
    max-block-size: 20rem;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    padding: 4px 8px;
    border-block-start: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    border: 0;
    font-weight: 600;
  }
  td {
    overflow-wrap: anywhere;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .line {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    padding-inline-end: 4px;
  }
  .assumed {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .assumed li + li {
    margin-block-start: 4px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 10px 20px;
    border-block-start: 1px solid var(--rule);
  }
  .foot .hint {
    flex: 1 1 100%;
    font-size: 0.75rem;
    line-height: 1.4;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  button.primary:hover {
    color: var(--accent-ink);
    border-color: var(--ink);
  }
  .status {
    padding: 8px 20px;
    border-block-start: 1px solid var(--rule);
    font-size: 0.8125rem;
  }
  /* Not display: none, or what appears in it would not be announced. */
  .status:empty {
    padding-block: 0;
    border: 0;
  }
  @media (max-width: 43.75rem) {
    dialog {
      inline-size: 100vw;
      max-inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .head,
    .body,
    .foot,
    .status {
      padding-inline: 14px;
    }
  }
`;
