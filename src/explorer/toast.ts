import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';

/** Time enough to read two lines. */
const MESSAGE_MS = 6000;

/** What was just done, said for a moment. */
export class Toast implements ReactiveController {
  #message = '';
  #undo: (() => void) | undefined;
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
    this.say(message);
  }

  /** @param undo takes back what was done; there is a button for it */
  say(message: string, undo?: () => void): void {
    this.#message = message;
    this.#undo = undo;
    this.#isLate = false;
    clearTimeout(this.#going);
    if (message) this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#going);
  }

  render(words: ExplorerMessages): TemplateResult {
    const message = this.#message;
    return html`<div class=${`toast no-print ${message ? '' : 'idle'}`} role="status">
      ${message ? html`<span>${message}</span>${this.#buttons(words)}` : nothing}
    </div>`;
  }

  #buttons(words: ExplorerMessages): TemplateResult {
    const undo = this.#undo;
    const takeBack = (): void => {
      this.message = '';
      undo?.();
    };
    return html`${undo ? html`<button type="button" @click=${takeBack}>${words.undo}</button>` : nothing}
      <button type="button" @click=${() => (this.message = '')}>${words.dismiss}</button>`;
  }

  #goes(): void {
    const isAt = (how: string): boolean => this.host.renderRoot.querySelector(`.toast${how}`) !== null;
    if (isAt(':focus-within') || (!this.#isLate && isAt(':hover'))) {
      this.#isLate = true;
      this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    } else this.message = '';
  }
}
