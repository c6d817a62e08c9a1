import { css, unsafeCSS } from 'lit';

import { FADED } from '../../scene/emphasis/faded.ts';

export const figureStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 320px;
    background: var(--background);
    contain: layout;
    container-type: inline-size;
  }
  :host(:not([hidden])) {
    block-size: var(--collab-network-height, auto);
    aspect-ratio: var(--collab-network-aspect, 16 / 10);
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    block-size: 100%;
    aspect-ratio: auto;
  }
  .stage,
  .svg,
  .canvas,
  .painting,
  .walk {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .stage {
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .stage.armed {
    touch-action: none;
  }
  .stage.over {
    cursor: pointer;
  }
  .stage.dragging {
    cursor: grabbing;
  }
  .svg,
  .canvas,
  .painting,
  .walk {
    pointer-events: none;
  }
  .svg svg,
  .painting canvas {
    display: block;
    transform-origin: 0 0;
  }
  .svg .faded {
    opacity: ${unsafeCSS(FADED.node)};
  }
  .svg :is(#cg-edges, #cg-inset-edges) .faded {
    opacity: ${unsafeCSS(FADED.edge)};
  }
  .svg.replaced,
  .canvas,
  .painting {
    visibility: hidden;
  }
  .painting.shown,
  .canvas.live {
    visibility: visible;
  }
  .message {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 10px;
    padding: 24px;
    text-align: center;
    overflow: auto;
    background: var(--background);
  }
  .message h2 {
    font-size: 1.125rem;
    margin: 0;
  }
  .message p {
    max-inline-size: 36rem;
    overflow-wrap: anywhere;
  }
  .message .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }
  .skeleton {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    stroke: var(--rule);
    stroke-linecap: round;
    stroke-width: 0.3;
    fill: none;
  }
  .loading {
    position: absolute;
    inset: auto 0 12px;
    text-align: center;
    color: var(--muted);
  }
  .loading.over {
    inset: 8px auto auto 50%;
    translate: -50%;
    inline-size: max-content;
    max-inline-size: calc(100% - 24px);
    margin: 0;
    padding: 3px 12px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      from {
        opacity: 0.45;
      }
    }
  }
  @media print {
    .svg svg {
      inline-size: 100%;
      block-size: 100%;
    }
    .svg.replaced {
      visibility: visible;
    }
    .canvas.live,
    .painting.shown {
      visibility: hidden;
    }
  }
`;
