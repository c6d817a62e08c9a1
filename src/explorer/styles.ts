import { css } from 'lit';

import { printStyles } from './print-styles.ts';
import { screenStyles } from './screen-styles.ts';

const pageStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / min(17.5rem, max(20vw, 280px)) minmax(0, 1fr) auto;
    grid-template-areas: 'head head head' 'notes notes notes' 'rail main panel';
    block-size: 100vh;
    block-size: 100dvh;
    min-block-size: 30rem;
    background: var(--background);
    color: var(--ink);
  }
  .skip {
    position: absolute;
    inset-inline-start: 8px;
    inset-block-start: -80px;
    z-index: 50;
    padding: 8px 14px;
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  .head {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 8px 16px;
    border-block-end: 1px solid var(--rule);
    background: var(--surface);
  }
  .brand {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 700;
    white-space: nowrap;
  }
  .brand svg {
    color: var(--focus-colour);
  }
  collab-search {
    flex: 1 1 16rem;
    max-inline-size: 27rem;
  }
  .views,
  .tools {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .views {
    gap: 0;
  }
  .views button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .views button:first-child {
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
  }
  .views button:last-child {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .tools {
    margin-inline-start: auto;
  }
  .tools select {
    padding-inline: 6px 2px;
  }
  .help {
    min-inline-size: 32px;
    padding: 0;
  }
  .show-filters {
    display: none;
  }
  .notes {
    grid-area: notes;
  }
  .note {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    padding: 8px 16px;
    border-block-end: 1px solid var(--rule);
    background: var(--accent-soft);
  }
  .note.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .note > :first-child {
    flex: 1;
  }
  .note ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .rail {
    grid-area: rail;
    overflow: auto;
    padding: 10px 16px 16px;
    border-inline-end: 1px solid var(--rule);
    background: var(--surface);
  }
  .rail .sheet-head,
  .rail .sheet-foot {
    display: none;
  }
  main {
    grid-area: main;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
    padding: 12px 20px 0;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 1.3;
    text-wrap: balance;
  }
  h1:lang(ja) {
    word-break: auto-phrase;
  }
  .first-questions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding-block: 4px;
    font-size: 0.8125rem;
  }
  .first-question {
    min-block-size: 28px;
    border-radius: 14px;
    padding-inline: 12px;
  }
  .put-away {
    min-inline-size: 28px;
    min-block-size: 28px;
  }
  .subtitle {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .answer {
    flex: none;
    margin-block: 6px;
  }
  .questions {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .figure {
    flex: 1 0 20rem;
    display: flex;
    flex-direction: column;
    min-block-size: 20rem;
    margin-inline: -8px;
  }
  /* The world is twice as wide as high: no empty room below it and its inset. */
  main {
    container-type: inline-size;
  }
  .answer ~ .figure:is(.matrix, .table) {
    min-block-size: 28rem;
  }
  .figure.map {
    max-block-size: max(20rem, 72cqi);
  }
  collab-network {
    flex: 1;
    --collab-network-height: 100%;
    --collab-network-aspect: auto;
    min-block-size: 0;
  }
  collab-table-view {
    flex: 1 0 auto;
    padding-inline: 8px;
    /* The headings and fifteen rows. */
    --collab-table-least: 25.25rem;
  }
  .figure.table {
    flex-basis: auto;
  }
  collab-timeline {
    flex: none;
    padding-block: 6px;
    border-block-start: 1px solid var(--rule);
  }
  .notes-below {
    flex: none;
    padding-block: 6px 10px;
    border-block-start: 1px solid var(--rule);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .notes-below summary {
    color: var(--accent);
  }
  .own-data > :first-child {
    display: grid;
    gap: 2px;
  }
  .own-data .muted {
    font-size: 0.8125rem;
  }
  .own-actions,
  .own-leave {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    font-size: 0.8125rem;
  }
  .drop-here {
    position: fixed;
    z-index: 60;
    inset: 0;
    display: grid;
    place-content: center;
    border: 4px dashed var(--accent);
    background: var(--background);
    opacity: 0.94;
    font-size: 1.25rem;
    text-align: center;
    pointer-events: none;
  }
  .source-list {
    display: grid;
    gap: 4px;
    max-block-size: 16rem;
    overflow: auto;
    padding: 6px 0 6px 2.2em;
    list-style: decimal;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .panel {
    grid-area: panel;
    position: relative;
    inline-size: min(27rem, max(34vw, 432px));
    overflow: auto;
    border-inline-start: 1px solid var(--rule);
    background: var(--background);
  }
  .state {
    display: grid;
    flex: 1;
    place-content: center;
    gap: 12px;
    justify-items: center;
    text-align: center;
  }
  .state p {
    max-inline-size: 34rem;
  }
  dialog {
    max-inline-size: min(40rem, 92vw);
    max-block-size: 86vh;
    padding: 20px 24px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--raised);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog h2 {
    margin-block-end: 10px;
    font-size: 1.125rem;
  }
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px 18px;
    margin-block-end: 16px;
  }
  dialog dt {
    font-weight: 600;
  }
  /* Not before a reader would wonder. */
  .preparing {
    background: var(--background);
    animation: preparing 0s 0.4s both;
  }
  @keyframes preparing {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  .toast,
  .preparing {
    position: fixed;
    z-index: 40;
    /* Under the head: what is below the picture (sources, the year) stays readable. */
    inset-block-start: 60px;
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: 92vw;
    margin-inline: auto;
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 10px 16px;
    border-radius: var(--radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 30%);
  }
  .toast {
    background: var(--ink);
    color: var(--background);
  }
  /* Not display: none, or what appears in it would not be announced. */
  .toast.idle {
    padding: 0;
    background: none;
    box-shadow: none;
    pointer-events: none;
  }
  .toast button {
    color: inherit;
    border-color: currentColor;
    background: none;
  }
  .print-only,
  .address {
    display: none;
  }
`;

/** The page on a wide screen, what is other on a smaller one, and on paper. */
export const explorerStyles = [pageStyles, screenStyles, printStyles];
