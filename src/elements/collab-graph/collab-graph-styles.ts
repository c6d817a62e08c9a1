import { css } from 'lit';

export const collabGraphStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
  }
  :host([hidden]) {
    display: none;
  }
  /* Where the element has a height, the picture takes what the words leave of it; else everything is as high as it is. */
  .figure {
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
    background: var(--background);
  }
  .figure > * {
    flex: none;
  }
  .figure.waiting {
    position: absolute;
    visibility: hidden;
    inline-size: 100cqi;
    block-size: auto;
  }
  .fallback.gone {
    display: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 14px;
  }
  .head h2 {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .figure > .body {
    flex: 1 1000 auto;
    min-block-size: 15rem;
  }
  .figure > .notes {
    flex: 0 1 auto;
    min-block-size: 2lh;
    overflow: auto;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 8px 16px;
    position: relative;
  }
  .view {
    flex: 1 1000 auto;
    inline-size: 100%;
    min-block-size: 11rem;
    max-block-size: 100%;
  }
  collab-network {
    --collab-network-height: var(--collab-graph-height, auto);
  }
  /* Its rows scroll within. Where the page gives the whole figure more, --collab-graph-height says how much of that it takes. */
  .view:is(collab-matrix) {
    max-block-size: var(--collab-graph-height, min(44rem, 90vh));
  }
  /* As high as a picture would be, not as its 10,000 rows. */
  collab-table-view {
    contain: size;
    block-size: var(--collab-graph-height, auto);
    aspect-ratio: 4 / 3;
    overflow: auto;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    /* Of one row of buttons, which come after the picture. */
    min-height: 30px;
    font-size: 0.8125rem;
  }
  .legend {
    font-size: 0.8125rem;
    flex: 0 1 auto;
    min-block-size: 3rem;
    max-block-size: 24rem;
    overflow: auto;
  }
  .panel {
    flex: 0 1 auto;
    min-block-size: 5rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    max-block-size: 28rem;
    overflow: auto;
    background: var(--raised);
  }
  .notes {
    display: grid;
    gap: 2px;
    font-size: 0.75rem;
    color: var(--muted);
  }
  figcaption {
    color: var(--ink);
    font-size: 0.875rem;
  }
  .problems {
    padding: 6px 10px;
    border-inline-start: 4px solid var(--warn);
    background: var(--warn-soft);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  @container (max-width: 35rem) {
    collab-network {
      --collab-network-aspect: 10 / 11;
    }
    collab-table-view {
      aspect-ratio: 10 / 18;
    }
  }
  @container (min-width: 56.25rem) {
    .body {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    }
    .view {
      align-self: stretch;
    }
    .body.with-legend {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
    /* As high as the picture beside it, scrolling within. The panel takes the legend's place, or else lies over the picture: selecting must not move what was selected. */
    .legend,
    .panel {
      grid-area: 1 / -2;
      block-size: 0;
      min-block-size: 100%;
      max-block-size: none;
    }
    .body:not(.with-legend) .panel {
      justify-self: end;
      inline-size: 20rem;
      z-index: 1;
    }
    .with-panel .legend {
      visibility: hidden;
    }
  }
  /* Paper does not scroll: a height that the page gives would cut the sources off. */
  @media print {
    :host {
      block-size: auto !important;
    }
    .figure {
      break-inside: avoid;
      block-size: auto;
    }
    .figure > .notes {
      overflow: visible;
    }
    .view:is(collab-matrix) {
      max-block-size: none;
    }
    /* What stands in is printed with the author's caption. */
    .figure.waiting {
      position: static;
      visibility: visible;
      inline-size: auto;
    }
    .figure.waiting > :not(.notes) {
      display: none;
    }
    .panel,
    .tools,
    .problems {
      display: none;
    }
    collab-table-view {
      contain: none;
      block-size: auto;
      max-block-size: none;
      aspect-ratio: auto;
      overflow: visible;
    }
    .legend {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
