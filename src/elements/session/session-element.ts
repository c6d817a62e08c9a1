import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { explorerMessagesFor, type ExplorerMessages } from '../../locales/explorer.ts';
import type { Locale } from '../../model/graph.ts';
import { contextOf, type Context } from './context.ts';
import { PaletteController, paletteOf, tellPaper } from '../look/palette.ts';
import { WindowRules } from '../look/window-rules.ts';
import type { Session } from './session.ts';
import { SessionController } from './session-controller.ts';

const PRINTING = ['beforeprint', 'afterprint'] as const;

/** An element that draws from a session and redraws when it changes. */
export abstract class SessionElement extends LitElement {
  readonly #session = new SessionController(this);
  protected readonly palette = new PaletteController(this);
  protected readonly windowRules = new WindowRules(this);

  /** The state that this element shares with the others. */
  @property({ attribute: false, noAccessor: true })
  get session(): Session | undefined {
    return this.#session.session;
  }

  set session(session: Session | undefined) {
    this.#session.session = session;
  }

  /** Undefined until the first part of the data is there. */
  protected get context(): Context | undefined {
    return contextOf(this.session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of PRINTING) window.addEventListener(type, this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of PRINTING) window.removeEventListener(type, this.#print);
  }

  /** A browser prints when the event has been told: what is drawn in the colours of a dark screen is drawn anew within it. */
  readonly #print = ({ type }: Event): void => {
    tellPaper(type === 'beforeprint');
    if (paletteOf(this.session?.state?.theme ?? 'auto') !== 'dark') return;
    this.requestUpdate();
    this.performUpdate();
  };

  protected get language(): Locale {
    return this.session?.lang ?? (document.documentElement.lang === 'ja' ? 'ja' : 'en');
  }

  protected get words(): ExplorerMessages {
    return explorerMessagesFor(this.language);
  }
}
