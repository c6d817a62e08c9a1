import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';

/** Time enough to read two lines. */
const MESSAGE_MS = 6000;

/** What was just done, said for a moment. */
export class Toast implements ReactiveController {
  #message = '';
  #going: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Empty for none. It goes by itself, but not while somebody is at it. */
  get message(): string {
    return this.#message;
  }

  set message(message: string) {
    if (message === this.#message) return;
    this.#message = message;
    clearTimeout(this.#going);
    if (message) this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#going);
  }

  render(words: ExplorerMessages): TemplateResult {
    const { message } = this;
    return html`<div class=${`toast no-print ${message ? '' : 'idle'}`} role="status">
      ${message ? html`<span>${message}</span><button type="button" @click=${() => (this.message = '')}>${words.dismiss}</button>` : nothing}
    </div>`;
  }

  #goes(): void {
    if (this.host.renderRoot.querySelector('.toast:is(:hover, :focus-within)'))
      this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    else this.message = '';
  }
}
