import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';

/** Time enough to read two lines. */
const MESSAGE_MS = 6000;

/** What was just done, said for a moment. */
export class Toast implements ReactiveController {
  #message = '';
  #isLate = false;
  #going: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Empty for none. It goes by itself; under a pointer, which may only rest there, once later; not while the keyboard is at its button. */
  get message(): string {
    return this.#message;
  }

  set message(message: string) {
    if (message === this.#message) return;
    this.#message = message;
    this.#isLate = false;
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
    const isAt = (how: string): boolean => this.host.renderRoot.querySelector(`.toast${how}`) !== null;
    if (isAt(':focus-within') || (!this.#isLate && isAt(':hover'))) {
      this.#isLate = true;
      this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    } else this.message = '';
  }
}
