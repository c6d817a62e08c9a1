import { html, nothing, type TemplateResult } from 'lit';
import { property, state as internal } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { EdgeKind } from '../../model/edge-kinds.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { legendOf } from '../../scene/legend.ts';
import { countOf } from '../../scene/words.ts';
import { defaultView } from '../../view/defaults.ts';
import { selectView } from '../../view/select-view.ts';
import { isCompanion } from '../../view/tie-filter.ts';
import type { ViewState } from '../../view/view-state.ts';
import { inState } from '../../view/in-state.ts';
import type { View } from '../../view/view.ts';
import { shortOf, type Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { type UpdateView, setGroups } from './choices.ts';
import { flowSection, shownFlows } from './flow-section.ts';
import { confidenceSection, isUnusual, statusSection, whenSection } from './more-sections.ts';
import { isDefault } from './usual.ts';
import { brings, filterRows, type FilterRow } from './rows.ts';
import type { lookedIn, lookFields } from './looks.ts';
import type { plainLegend } from './plain.ts';
import { legendStyles } from './styles.ts';
import { lightRows } from './lighting.ts';
import { lineSwatch } from './swatches.ts';
import { SessionElement } from '../session/session-element.ts';
import { nodeSwatch } from '../look/swatch.ts';
import { tokens } from '../look/tokens.ts';
import { missing } from '../load/missing-part.ts';
import { nodeKindsWord, tieKindWord } from '../session/kind-words.ts';

/** Kinds of ties that are offered at once; the others on request. */
const FIRST_TIES: readonly EdgeKind[] = ['membership', 'mobility', 'coauthorship', 'cooperation'];

/** With more programmes than this, those that show nothing are folded away. */
const FIRST_PROGRAMMES = 6;

/** A row with its words and its mark. */
interface Choice extends FilterRow {
  readonly label: string;
  readonly swatch: unknown;
}

/**
 * The legend of the figure, which is its filter too: frameworks, programmes,
 * kinds of ties and nodes with how much of each is shown, the least mobility
 * of a pair, time, confidence and status. Printed, it is a legend alone.
 *
 * @csspart count - how much is shown of what is there
 * @csspart section - each group of choices
 */
export class CollabLegend extends SessionElement {
  static override styles = [tokens, controls, legendStyles];

  /** Only what the marks mean: nothing to choose. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** The year control stands beside it: no choice of time here, and no word when time alone moves on. */
  @property({ type: Boolean, attribute: 'without-time' }) withoutTime = false;

  /** Time as of the last rendering. */
  #at: string | undefined;

  /** What the reader types as minimum, while it is no number yet. */
  @internal() private typedMinimum: string | undefined;

  /** A row that was chosen and has nothing to add; said until something changes. */
  @internal() private addsNothing = '';

  /** What colours and sizes are chosen and explained with, and the legend of print. */
  @internal() private looks: { readonly lookFields: typeof lookFields; readonly lookedIn: typeof lookedIn } | undefined;
  @internal() private plain: { readonly plainLegend: typeof plainLegend } | undefined;
  #loading: Promise<unknown> | undefined;
  #looksLoading: Promise<unknown> | undefined;

  #made: { readonly view: View; readonly state: ViewState; readonly rows: readonly FilterRow[] } | undefined;
  #said: View | undefined;

  constructor() {
    super();
    lightRows(this);
  }

  protected override willUpdate(): void {
    const view = this.context?.view;
    if (view !== this.#said) this.addsNothing = '';
    this.#said = view;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, words } = this;
    if (!context)
      // Why there is nothing the picture says.
      return this.session?.status === 'failed' ? nothing : html`<p class="muted" role="status">${words.loading}</p>`;
    const { view, format } = context;
    const isPlayed = this.withoutTime && this.#at !== undefined && this.#at !== view.state.at;
    this.#at = view.state.at;
    return html`
      <h2 class="visually-hidden">${words.legend}</h2>
      <p class="count" part="count" role="status" aria-live=${isPlayed ? 'off' : 'polite'}>${countOf(view, format)}</p>
      <p class="adds-nothing" role="status">${this.addsNothing}</p>
      ${this.static ? this.#plain(context) : this.#filters(context)}
    `;
  }

  /** Colours, sizes and least numbers: what they are chosen with comes when it is opened, or in use. */
  #looks(context: Context): TemplateResult {
    const { colourBy, sizeBy, places, minWeight } = context.state;
    const inUse = (colourBy ?? sizeBy ?? places ?? minWeight) !== undefined;
    if (inUse) this.#loadLooks();
    return html`<details class="more looks" ?open=${inUse} @toggle=${() => this.#loadLooks()}>
      <summary>${context.words.looks}</summary>
      ${this.looks?.lookFields(context)}
    </details>`;
  }

  #loadLooks(): void {
    this.#looksLoading ??= import('./looks.ts').then((part) => void (this.looks = part), missing(this, 'looks'));
  }

  /** The plain legend comes where one is asked for: few pages have one. */
  #plain(context: Context): TemplateResult | undefined {
    this.#loading ??= import('./plain.ts').then((part) => void (this.plain = part), missing(this, 'legend'));
    if ((context.state.colourBy ?? context.state.sizeBy) !== undefined) this.#loadLooks();
    return this.plain?.plainLegend(this.looks?.lookedIn(context) ?? context);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.static || this.plain) return done;
    await this.#loading;
    return super.getUpdateComplete();
  }

  #filters(context: Context): TemplateResult {
    const { state, dataset } = context;
    const { words } = this;
    return html`
      ${this.#groups(context, 'framework')} ${this.#groups(context, 'programme')} ${this.#ties(context)}
      ${shownFlows(context).length > 0 ? flowSection(context, this.#update, this.typedMinimum, (typed) => (this.typedMinimum = typed)) : nothing}
      ${this.#nodes(context)} ${this.#looks(context)}
      <details class="more" ?open=${isUnusual(context)}>
        <summary>${this.withoutTime ? words.moreFiltersWithoutTime : words.moreFilters}</summary>
        ${this.withoutTime ? nothing : whenSection(context, this.#update)} ${confidenceSection(context, this.#update)}
        ${statusSection(context, this.#update)}
      </details>
      <button
        type="button"
        class="reset"
        ?disabled=${isDefault(state, defaultView(dataset))}
        @click=${() => context.session.reset()}
      >
        ${words.reset}
      </button>
    `;
  }

  readonly #update: UpdateView = (patch, history = 'push') => this.session?.update(patch, history);

  #groups(context: Context, kind: 'framework' | 'programme'): TemplateResult | typeof nothing {
    const { dataset, state, theme, words } = context;
    const scopes = new Map(dataset.groups.map((row) => [row.id, row.scope]));
    const choices = this.#rows(context, kind).map((row): Choice => ({
      ...row,
      label: shortOf(context, row.id),
      swatch: nodeSwatch(dataset, kind, theme.group(row.id)),
    }));
    if (choices.length === 0) return nothing;
    // By what there is, not by what is shown: a row stays where it is.
    const isFirst = ({ id, count }: Choice, index: number): boolean =>
      scopes.get(id) !== 'extra' && (kind === 'framework' || ((count?.total ?? 0) > 1 && index < FIRST_PROGRAMMES));
    const first = choices.filter(isFirst);
    const rest = choices.filter((choice, index) => !isFirst(choice, index));
    const title = kind === 'framework' ? words.frameworks : words.programmes;
    return html`<fieldset part="section">
      <legend>${title}</legend>
      <div class="quick">
        <button
          type="button"
          class="link"
          aria-label=${words.allOf(title)}
          @click=${() => this.#update(setGroups(dataset, state, kind, 'all'))}
        >
          ${words.all}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${`${title}: ${words.core}`}
          @click=${() => this.#update(setGroups(dataset, state, kind, 'core'))}
        >
          ${words.core}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${words.noneOf(title)}
          @click=${() => this.#update(setGroups(dataset, state, kind, 'none'))}
        >
          ${words.none}
        </button>
      </div>
      <ul>
        ${first.map((choice) => this.#choice(context, choice))}
      </ul>
      ${
        rest.length > 0
          ? html`<details ?open=${rest.some(({ checked }) => checked)}>
              <summary>${words.moreGroups(rest.length)}</summary>
              <ul>
                ${rest.map((choice) => this.#choice(context, choice))}
              </ul>
            </details>`
          : nothing
      }
    </fieldset>`;
  }

  /** Rows of one section; those of a view are made once. */
  #rows({ dataset, view, state }: Context, section: FilterRow['section']): readonly FilterRow[] {
    // A large network is seen a moment after its state is so: what is ticked next adds to the state.
    if (this.#made?.view !== view || this.#made.state !== state)
      this.#made = { view, state, rows: filterRows(dataset, view.state === state ? view : inState(view, state)) };
    return this.#made.rows.filter((row) => row.section === section);
  }

  #choice(context: Context, choice: Choice): TemplateResult {
    const { id, label, checked, fixed, count, swatch, alone } = choice;
    const { words, format } = context;
    const said = count && words.shownOf(format.number(count.shown), format.number(count.total));
    const reason = fixed === undefined ? '' : fixed === 'companion' ? words.comesWithNodes : words.nothingOfIt;
    return html`<li class=${checked ? '' : 'off'} data-id=${id} title=${reason || nothing}>
      <label>
        <input
          type="checkbox"
          .checked=${live(checked)}
          ?disabled=${fixed !== undefined}
          @change=${() => this.#choose(context, choice)}
        />
        ${swatch}
        <span class="name">${label}</span>
        ${said ? html`<span class="number"><span class="visually-hidden">, </span>${said}</span>` : nothing}
        ${reason ? html`<span class="visually-hidden">, ${reason}</span>` : nothing}
      </label>
      <button type="button" class="link only" aria-label=${words.onlyThis(label)} @click=${() => this.#update(alone)}>
        ${words.only}
      </button>
    </li>`;
  }

  /** What adds nothing is not ticked, and it is said why. */
  #choose({ graph, view, state, today, words, dataset }: Context, row: Choice): void {
    const next = row.checked ? undefined : selectView(graph, { ...state, ...row.toggled }, { today });
    if (next && !brings(dataset, view, next, row)) {
      this.addsNothing = words.addsNothing(row.label);
      return;
    }
    this.#update(row.toggled);
  }

  #ties(context: Context): TemplateResult {
    const { state, view, words, dataset, theme } = context;
    const items = new Map(legendOf(view, dataset, theme, context.lang, {}).map((item) => [item.id, item]));
    const { edges } = kindsOf(dataset);
    const choices = this.#rows(context, 'ties')
      // A network of one's own alone has no memberships to add.
      .filter(({ id, count }) => (count?.total ?? 0) > 0 || (dataset.groups.length > 0 && FIRST_TIES.includes(id)))
      .map((row): Choice => ({
        ...row,
        label: tieKindWord(context, row.id),
        swatch: lineSwatch(items.get(`edges:${row.id}`)),
      }));
    const isFirst = ({ id }: Choice): boolean =>
      FIRST_TIES.includes(id) || edges.some((spec) => spec.id === id && spec.isGeneric === true);
    const rest = choices.filter((choice) => !isFirst(choice));
    const marks = [items.get('confidence:unverified'), items.get('status:envisaged'), items.get('holds:maybe')].filter(
      (item) => item !== undefined,
    );
    return html`<fieldset part="section">
      <legend>${words.ties}</legend>
      <div class="quick">
        <button
          type="button"
          class="link"
          aria-label=${words.allOf(words.ties)}
          @click=${() => this.#update({ edges: edges.flatMap((spec) => (spec.measuresAgain ? [] : spec.id)) })}
        >
          ${words.all}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${words.noneOf(words.ties)}
          @click=${() => this.#update({ edges: state.edges.filter((kind) => isCompanion(state, kind)) })}
        >
          ${words.none}
        </button>
      </div>
      <ul>
        ${choices.filter(isFirst).map((choice) => this.#choice(context, choice))}
        ${marks.map((item) => html`<li class="mark">${lineSwatch(item)} <span>${item.label}</span></li>`)}
      </ul>
      ${
        rest.length > 0
          ? html`<details ?open=${rest.some(({ checked, fixed }) => checked && fixed === undefined)}>
              <summary>${words.moreTies}</summary>
              <ul>
                ${rest.map((choice) => this.#choice(context, choice))}
              </ul>
            </details>`
          : nothing
      }
    </fieldset>`;
  }

  #nodes(context: Context): TemplateResult {
    const { words, theme } = context;
    const { nodes } = kindsOf(context.dataset);
    const choices = this.#rows(context, 'nodes')
      .filter(({ count }) => context.dataset.groups.length > 0 || (count?.total ?? 0) > 0)
      .map((row): Choice => ({
        ...row,
        label: nodeKindsWord(context, row.id as NodeKind),
        swatch: nodeSwatch(context.dataset, row.id as NodeKind, theme.node),
      }));
    return html`<fieldset part="section" class="nodes">
      <legend>${words.nodes}</legend>
      <div class="quick">
        <button
          type="button"
          class="link"
          aria-label=${words.allOf(words.nodes)}
          @click=${() => this.#update({ kinds: nodes.map((spec) => spec.id) })}
        >
          ${words.all}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${`${words.nodes}: ${words.core}`}
          @click=${() => this.#update({ kinds: defaultView(context.dataset).kinds })}
        >
          ${words.core}
        </button>
      </div>
      <ul>
        ${choices.map((choice) => this.#choice(context, choice))}
      </ul>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-legend': CollabLegend;
  }
}
