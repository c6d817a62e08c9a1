/** The page on smaller screens, and without motion for those who ask for none. */
import { css } from 'lit';

export const screenStyles = css`
  @media (min-width: 60.0625rem) and (max-width: 93.75rem) {
    :host([detailed]) {
      grid-template-columns: min(15.5rem, max(20vw, 248px)) minmax(0, 1fr) auto;
    }
    :host([detailed]) .rail {
      padding-inline: 12px;
    }
    :host([detailed]) .panel {
      inline-size: min(25rem, max(34vw, 400px));
    }
    :host([detailed]) h1 {
      font-size: 1.125rem;
    }
    :host([detailed]) .notes-below p {
      font-size: 0.75rem;
    }
  }
  /* The picture comes first; every source is in the list right below, and all are printed. */
  @media screen and (min-width: 43.8125rem) and (max-height: 1000px) {
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
  @media (max-width: 73.75rem) {
    :host {
      grid-template-columns: min(15.5rem, max(20vw, 248px)) minmax(0, 1fr) auto;
    }
    .panel {
      inline-size: min(23rem, max(34vw, 368px));
    }
  }
  /* How much is shown stands under the title; beside a sheet of filters it would be out of sight. */
  @media (min-width: 60.0625rem) {
    .rail collab-legend::part(count) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (max-width: 60rem) {
    .panel {
      position: fixed;
      z-index: 20;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: min(26rem, 90vw);
      box-shadow: -8px 0 30px rgb(0 0 0 / 25%);
    }
  }
  @media (max-width: 43.75rem) {
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
    /* The head has three lines of buttons here. */
    .toast,
    .preparing {
      inset-block-start: 8.25rem;
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
      block-size: min(68dvh, 31rem, 110cqi);
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
`;
