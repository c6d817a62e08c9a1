import { css } from 'lit';

/** Buttons, fields, links and tables alike in every element. Targets are at least 24 px (WCAG 2.5.8). */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button,
  select,
  input[type='search'],
  input[type='number'],
  input[type='text'] {
    font: inherit;
    color: inherit;
    min-height: 30px;
    padding: 2px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--raised);
    max-width: 100%;
  }
  button {
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover,
  select:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  button[aria-pressed='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  button.plain,
  button.link {
    border-color: transparent;
    background: none;
    padding-inline: 4px;
  }
  button.link {
    display: inline;
    min-height: 0;
    padding: 0;
    line-height: inherit;
    font-weight: inherit;
    border: 0;
    color: var(--accent);
    text-align: start;
    white-space: normal;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  a {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  .muted {
    color: var(--muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
