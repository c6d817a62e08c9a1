import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Session } from './session.ts';

const EVENTS = ['change', 'load', 'sources', 'error'] as const;

/** Redraws its host whenever the session that the host shows changes. */
export class SessionController implements ReactiveController {
  #session: Session | undefined;
  #connected = false;

  /** @param more events to hear beside those of data and state */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly more: readonly ('light' | 'prepare')[] = [],
  ) {
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.#session;
  }

  set session(session: Session | undefined) {
    if (session === this.#session) return;
    this.#unlisten();
    this.#session = session;
    if (this.#connected) this.#listen();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unlisten();
  }

  readonly #changed = (): void => this.host.requestUpdate();

  #listen(): void {
    for (const event of [...EVENTS, ...this.more]) this.#session?.addEventListener(event, this.#changed);
  }

  #unlisten(): void {
    for (const event of [...EVENTS, ...this.more]) this.#session?.removeEventListener(event, this.#changed);
  }
}
