import { css } from 'lit';

export const shareStyles = css`
  dialog {
    inline-size: min(46rem, 94vw);
    max-inline-size: none;
    block-size: min(46rem, 92dvh);
    max-block-size: none;
    padding: 0;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--raised);
    color: var(--ink);
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 20px 6px;
  }
  h2 {
    flex: 1;
    font-size: 1.125rem;
  }
  .head label {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 0.8125rem;
  }
  .close {
    min-inline-size: 32px;
    padding: 0;
  }
  .tabs {
    display: flex;
    gap: 2px;
    overflow-x: auto;
    padding: 4px 20px 0;
    border-block-end: 1px solid var(--rule);
  }
  .tabs button {
    flex: none;
    min-block-size: 36px;
    padding-inline: 12px;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
  }
  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 12px;
    overflow: auto;
    padding: 16px 20px;
  }
  .panel:focus-visible {
    outline-offset: -3px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
    gap: 10px 16px;
  }
  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }
  .field.first {
    grid-column: 1 / -1;
  }
  .field > label,
  .label {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .field input,
  .field select {
    inline-size: 100%;
  }
  .field .muted,
  .hint {
    color: var(--muted);
    font-size: 0.75rem;
    line-height: 1.45;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 7.5rem;
    flex: 1 0 auto;
    padding: 8px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font:
      0.75rem/1.5 ui-monospace,
      'SFMono-Regular',
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  textarea.line {
    min-block-size: 4.5rem;
    flex: none;
  }
  textarea.tall {
    min-block-size: 18rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .actions button,
  .formats button {
    min-block-size: 34px;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  button.primary:hover {
    color: var(--accent-ink);
    filter: brightness(1.08);
  }
  .preview {
    display: grid;
    flex: none;
    place-items: center;
    min-block-size: 14rem;
    padding: 10px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .preview img {
    max-inline-size: 100%;
    max-block-size: 26rem;
    box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
  }
  .formats {
    display: grid;
    gap: 10px;
  }
  .more-formats .formats {
    margin-block-start: 10px;
  }
  .formats li {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr);
    gap: 12px;
    align-items: center;
  }
  .warn {
    padding: 6px 10px;
    border-inline-start: 4px solid var(--warn);
    background: var(--warn-soft);
    font-size: 0.8125rem;
  }
  .status {
    padding: 10px 20px;
    border-block-start: 1px solid var(--rule);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  /* Not display: none, or what appears in it would not be announced. */
  .status:empty {
    padding-block: 0;
    border: 0;
  }
  .status.bad {
    background: var(--warn-soft);
    color: var(--warn);
  }
  @media (max-width: 700px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .head,
    .tabs,
    .status {
      padding-inline: 12px;
    }
    .head label span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tabs button {
      padding-inline: 9px;
    }
    .panel {
      padding: 12px;
    }
    .formats li {
      grid-template-columns: 1fr;
      gap: 2px;
    }
    .formats button {
      justify-self: start;
    }
  }
`;
