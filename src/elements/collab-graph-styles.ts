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
  .figure {
    display: grid;
    gap: 8px 16px;
    background: var(--background);
  }
  .figure.waiting {
    position: absolute;
    visibility: hidden;
    inline-size: 100cqi;
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
  .body {
    display: grid;
    gap: 8px 16px;
    position: relative;
    grid-template-columns: minmax(0, 1fr);
  }
  .view {
    inline-size: 100%;
  }
  collab-network {
    --collab-network-height: var(--collab-graph-height, auto);
  }
  collab-matrix {
    max-block-size: min(44rem, 90vh);
  }
  .legend {
    font-size: 0.8125rem;
    max-block-size: 24rem;
    overflow: auto;
  }
  .panel {
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
  @container (max-width: 560px) {
    collab-network {
      --collab-network-aspect: 10 / 11;
    }
  }
  @container (min-width: 900px) {
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
  @media print {
    .figure {
      break-inside: avoid;
    }
    .panel,
    .problems {
      display: none;
    }
    .legend {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
