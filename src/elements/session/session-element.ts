import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { explorerMessagesFor, type ExplorerMessages } from '../../locales/explorer.ts';
import type { Locale } from '../../model/graph.ts';
import { contextOf, type Context } from './context.ts';
import { PaletteController } from '../look/palette.ts';
import { WindowRules } from '../look/window-rules.ts';
import type { Session } from './session.ts';
import { SessionController } from './session-controller.ts';

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

  protected get language(): Locale {
    return this.session?.lang ?? (document.documentElement.lang === 'ja' ? 'ja' : 'en');
  }

  protected get words(): ExplorerMessages {
    return explorerMessagesFor(this.language);
  }
}
