import { css } from 'lit';

export const explorerStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / 17.5rem minmax(0, 1fr) auto;
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
    inline-size: 27rem;
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
  .toast {
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
    background: var(--ink);
    color: var(--background);
    box-shadow: 0 8px 24px rgb(0 0 0 / 30%);
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

  @media (min-width: 961px) and (max-width: 1500px) {
    :host([detailed]) {
      grid-template-columns: 15.5rem minmax(0, 1fr) auto;
    }
    :host([detailed]) .rail {
      padding-inline: 12px;
    }
    :host([detailed]) .panel {
      inline-size: 25rem;
    }
    :host([detailed]) h1 {
      font-size: 1.125rem;
    }
    :host([detailed]) .notes-below p {
      font-size: 0.75rem;
    }
  }
  /* The picture comes first; every source is in the list right below, and all are printed. */
  @media screen and (min-width: 701px) and (max-height: 1000px) {
    /* As high as usual also where there is less to say: the figure keeps its size while the years are played. */
    .notes-below {
      min-block-size: 8.1rem;
      box-sizing: border-box;
    }
    .notes-below .credit {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
      overflow: hidden;
    }
  }
  @media (max-width: 1180px) {
    :host {
      grid-template-columns: 15.5rem minmax(0, 1fr) auto;
    }
    .panel {
      inline-size: 23rem;
    }
  }
  @media (max-width: 960px) {
    .panel {
      position: fixed;
      z-index: 20;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: min(26rem, 90vw);
      box-shadow: -8px 0 30px rgb(0 0 0 / 25%);
    }
  }
  @media (max-width: 700px) {
    :host {
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      grid-template-areas: 'head' 'notes' 'main';
      block-size: auto;
      min-block-size: 100dvh;
    }
    .head {
      gap: 6px;
      padding: 8px 12px;
    }
    .brand span {
      display: none;
    }
    collab-search {
      flex: 1 1 10rem;
    }
    .tools {
      display: contents;
    }
    .tools .theme,
    .help,
    collab-search::part(shortcut) {
      display: none;
    }
    .views {
      order: 1;
    }
    .show-filters {
      display: inline-block;
      order: 2;
    }
    .questions,
    .open-data {
      order: 2;
    }
    .own-data {
      flex-direction: column;
      gap: 6px;
      padding-inline: 12px;
    }
    .share {
      order: 3;
      margin-inline-start: auto;
    }
    .rail .sheet-foot {
      display: block;
    }
    main {
      padding: 8px 12px 0;
      overflow: visible;
    }
    h1 {
      font-size: 1.125rem;
    }
    .figure {
      flex: none;
      block-size: min(68dvh, 34rem);
      margin-inline: -12px;
    }
    .figure.map {
      block-size: min(68dvh, 31rem, 128cqi);
      max-block-size: none;
    }
    collab-table-view {
      padding-inline: 12px;
    }
    .figure:has(collab-table-view) {
      block-size: 86dvh;
    }
    .rail,
    .panel {
      position: fixed;
      z-index: 25;
      inset: auto 0 0 0;
      inline-size: auto;
      max-block-size: 62dvh;
      border: 0;
      border-block-start: 1px solid var(--control);
      border-radius: 14px 14px 0 0;
      background: var(--background);
      box-shadow: 0 -8px 30px rgb(0 0 0 / 25%);
    }
    .rail:not(.open) {
      display: none;
    }
    .rail {
      padding-block-start: 0;
    }
    .rail .sheet-head {
      position: sticky;
      inset-block-start: 0;
      z-index: 3;
      display: flex;
      justify-content: space-between;
      align-items: center;
      margin-inline: -16px;
      padding: 10px 16px;
      background: var(--background);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skip {
      transition: inset-block-start 0.12s;
    }
  }

  @media print {
    :host {
      display: flex;
      flex-direction: column;
      block-size: auto;
      min-block-size: 0;
      color-scheme: light;
      font-size: 9pt;
    }
    .head,
    .notes,
    .panel,
    .toast,
    .skip,
    dialog,
    .notes-below details,
    .no-print {
      display: none !important;
    }
    main {
      display: contents;
    }
    .figure {
      display: block;
      flex: none;
      block-size: auto;
      min-block-size: 0;
      margin: 2mm 0;
    }
    /* A matrix and a table are longer than a page; what may not break would leave the first one empty. */
    .figure:has(collab-network) {
      break-inside: avoid;
    }
    /* The figure keeps the layout of the screen and is made as wide as the page (see beforeprint in collab-explorer.ts). */
    collab-network {
      inline-size: var(--figure-width, 100%);
      block-size: var(--figure-height, 118mm);
      --collab-network-height: var(--figure-height, 118mm);
      zoom: var(--figure-scale, 1);
    }
    .answer {
      margin-block: 2mm;
      break-inside: avoid;
    }
    .rail {
      order: 1;
      position: static;
      display: block !important;
      max-block-size: none;
      overflow: visible;
      padding: 2mm 0;
      border: 0;
      background: none;
      box-shadow: none;
      break-inside: avoid;
    }
    .rail .sheet-head {
      display: none;
    }
    /* A table has no marks to be explained. */
    .rail:has(~ main .figure.table) {
      display: none !important;
    }
    .notes-below {
      order: 2;
      font-size: 8pt;
    }
    .print-only {
      display: block;
      font-size: 7pt;
    }
    .print-only h2 {
      margin-block: 2mm 1mm;
      font-size: 9pt;
    }
    .address {
      display: inline;
      overflow-wrap: anywhere;
    }
    .source-list {
      display: block;
      columns: 2;
      max-block-size: none;
      overflow: visible;
      padding: 0;
    }
    .source-list li {
      margin-inline-start: 2.4em;
      break-inside: avoid;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
