import { css } from 'lit';

export const storyStyles = css`
  :host {
    --top: var(--collab-story-top, 0px);
    --figure-height: var(--collab-story-figure-height, min(calc(100dvh - var(--top)), 60rem));
    display: block;
    container: story / inline-size;
    font: inherit;
    color: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  .figure {
    display: none;
  }
  .problems {
    margin-block: 8px;
    padding: 6px 10px;
    border-inline-start: 4px solid var(--warn);
    background: var(--warn-soft);
    color: var(--ink);
    font: 0.8125rem/1.5 var(--font);
    overflow-wrap: anywhere;
  }
  .still svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  @media screen {
    :host([live]) .figure {
      display: flex;
      flex-direction: column;
      gap: 6px;
      position: sticky;
      inset-block-start: var(--top);
      z-index: 1;
      block-size: var(--figure-height);
      padding-block: 8px;
      background: var(--background);
      font: 0.875rem/1.5 var(--font);
      color: var(--ink);
    }
    :host([live]) .still {
      display: none;
    }
    .frame {
      flex: 1 1 0;
      min-block-size: 0;
      overflow: auto;
      /* A scroll bar that one step needs would move the nodes of another. */
      scrollbar-gutter: stable;
    }
    collab-graph {
      --collab-graph-height: max(11rem, calc(var(--figure-height) - 13.5rem));
    }
    /* What stands above the picture is as high in one step as in another: nodes that stay must not move with it. */
    collab-graph::part(title) {
      block-size: 1lh;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    collab-graph::part(count) {
      flex: 1 0 100%;
      block-size: 1lh;
      overflow: hidden;
    }
    /* The forces have no say in where nodes stand. */
    collab-graph::part(layout) {
      display: none;
    }
    .bar {
      flex: none;
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: center;
    }
    .bar button {
      min-inline-size: 44px;
    }
    .bar button[aria-disabled='true'] {
      opacity: 0.55;
      cursor: default;
    }
    :host([live]) .step {
      min-block-size: 75vh;
      padding-inline-start: 16px;
      border-inline-start: 3px solid transparent;
      scroll-margin-block-start: calc(var(--top) + 12vh);
    }
    :host([live]) .step[aria-current] {
      border-inline-start-color: var(--accent);
    }
    /* Under the figure, which lies over the upper half of a phone. */
    @container story (max-width: 55.999rem) {
      .columns {
        --figure-height: var(--collab-story-figure-height, 54svh);
      }
      :host([live]) .figure {
        border-block-end: 1px solid var(--rule);
        padding-block: 4px;
      }
      :host([live]) .step {
        min-block-size: 60svh;
        padding-inline-start: 10px;
        scroll-margin-block-start: calc(var(--top) + var(--figure-height) + 12px);
      }
      collab-graph::part(title) {
        block-size: 2lh;
        white-space: normal;
      }
      collab-graph::part(legend),
      collab-graph::part(tools),
      collab-graph::part(reading-key) {
        display: none;
      }
    }
    @container story (min-width: 56rem) {
      :host([live]) .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 24px;
        align-items: start;
      }
    }
    @media (forced-colors: active) {
      :host([live]) .step[aria-current] {
        border-inline-start-color: Highlight;
      }
    }
  }
  /* The story says what it could not read, and where. */
  collab-graph::part(problems) {
    display: none;
  }
  @media print {
    .step + .step {
      break-before: page;
    }
    .problems {
      display: none;
    }
  }
`;

/**
 * For what the author wrote, which styles of a shadow root do not reach: while
 * the figure shows the view, the picture that stands in for it is not shown.
 */
export const pageStyles = `
@media screen{collab-story[live] [data-picture]{display:none!important}
collab-story[live] :is(a,button,input,select,textarea,summary,[tabindex]){scroll-margin-block-start:60svh}
@media (min-width:60rem){collab-story[live] :is(a,button,input,select,textarea,summary,[tabindex]){scroll-margin-block-start:12vh}}}
@media print{collab-story [data-picture]{break-inside:avoid}
collab-story [data-picture] :is(svg,img),collab-story :is(svg,img)[data-picture]{max-inline-size:100%;max-block-size:170mm;inline-size:auto;block-size:auto}}
`;
