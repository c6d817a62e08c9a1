/** What was understood of files, each part with a field that changes it. */
import { html, nothing, type TemplateResult } from 'lit';

import { importWords } from '../../locales/import.ts';
import { formatFor } from '../../scene/format.ts';
import { withoutOption } from './assumption.ts';
import { namesPart } from './preview-names.ts';
import type { Mapping } from './messages.ts';
import type { PreviewParts } from './preview-parts.ts';

const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'windows-1252', 'macintosh'] as const;

export function previewTemplate(parts: PreviewParts): TemplateResult {
  const { preview, words, lang } = parts;
  const { number } = formatFor(lang);
  const { understood } = preview;
  if (!understood)
    return html`<p class="account">
      ${words.isDataset} ${words.parts(number(preview.nodes), number(preview.ties), '–')}
    </p>`;
  const { report, format } = understood;
  const says = importWords(lang);
  const isEmpty = preview.nodes === 0 && preview.ties === 0;
  // What is not clear is asked before anything else.
  const asks = understood.names.some(({ other }) => other !== undefined);
  const names = understood.names.length === 0 ? nothing : namesPart(parts, understood.names);
  return html`
    <div class="account">
      <p><strong>${says.formats[format]}</strong>${report.encoding === null ? nothing : html` · ${report.encoding}`}</p>
      <p>${words.rows(number(report.rows.read), number(report.rows.drawn), number(report.rows.listed))}</p>
      <p>${words.parts(number(report.nodes), number(report.edges), number(report.countries))}</p>
      ${report.kinds
        .filter(({ total }) => total !== null)
        .slice(0, 6)
        .map(({ label, total, unit }) => html`<p>${words.total(label, number(total!), unit ?? '')}</p>`)}
    </div>
    ${isEmpty ? html`<p class="warn">${words.nothing}</p>` : preview.ties === 0 ? html`<p class="warn">${words.noTies}</p>` : nothing}
    ${asks ? names : nothing} ${columnsPart(parts)} ${tiesPart(parts)} ${asks ? nothing : names} ${listedPart(parts)}
    ${assumedPart(parts)}
  `;
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

function select(
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  set: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value} .selected=${one.value === value}>${one.name}</option>`)}
    </select>
  </div>`;
}

function text(id: string, label: string, value: string, set: (value: string) => void, hint = ''): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      .value=${value}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim())}
    />
    ${hint ? html`<span class="muted" id=${`${id}-hint`}>${hint}</span>` : nothing}
  </div>`;
}

const NO_COLUMNS: Mapping = {
  source: undefined,
  target: undefined,
  weight: undefined,
  period: undefined,
  kind: undefined,
  label: undefined,
  country: undefined,
  where: undefined,
};

function columnsPart({ preview, mapping, words, change }: PreviewParts): TemplateResult | typeof nothing {
  const { fields, format, report, sheets } = preview.understood!;
  const column = (
    role: 'source' | 'target' | 'weight' | 'period' | 'kind' | 'label' | 'country',
    of: readonly string[],
    none?: string,
  ) => {
    if (of.length === 0) return nothing;
    const given = mapping[role] ?? fields[role] ?? '';
    const choices = [
      ...(none === undefined && given !== '' ? [] : [{ value: '', name: none ?? words.choosePlease }]),
      ...[...new Set(of)].map((name) => ({ value: name, name })),
    ];
    return select(role, words[role], given, choices, (value) => change({ [role]: value === '' ? undefined : value }));
  };
  const sheet =
    sheets.length < 2
      ? nothing
      : select(
          'sheet',
          words.sheet,
          mapping.sheet ?? '',
          [{ value: '', name: words.allSheets }, ...sheets.map((name) => ({ value: name, name }))],
          // Another sheet has other columns.
          (value) => change({ ...NO_COLUMNS, sheet: value || undefined }),
        );
  const isSeries = format === 'series';
  const { periods, period } = fields;
  const chosenTime = isSeries ? (mapping.period ?? '') : (mapping.where?.[0]?.split('=').at(-1) ?? '');
  const only =
    periods.length < 2
      ? nothing
      : select(
          'only-period',
          words.onlyPeriod,
          chosenTime,
          [{ value: '', name: words.allPeriods }, ...periods.map((value) => ({ value, name: value }))],
          (value) =>
            change(
              isSeries
                ? { period: value || undefined }
                : { where: value === '' ? undefined : [`${period ?? 'TIME_PERIOD'}=${value}`] },
            ),
        );
  const encoding =
    report.encoding === null
      ? nothing
      : select(
          'encoding',
          words.encoding,
          mapping.encoding ?? '',
          [
            { value: '', name: words.automatic(report.encoding) },
            ...ENCODINGS.map((value) => ({ value, name: value })),
          ],
          (value) => change({ encoding: value || undefined }),
        );
  return html`<section aria-labelledby="columns-title">
    <h3 id="columns-title">${words.columns}</h3>
    <div class="fields">
      ${sheet} ${fields.hasEnds ? html`${column('source', fields.ties)} ${column('target', fields.ties)}` : nothing}
      ${column('weight', fields.ties, words.weightNone)}
      ${fields.hasEnds ? column('period', fields.ties, words.none) : nothing} ${only}
      ${column('kind', fields.ties, words.none)} ${column('label', fields.nodes, words.none)}
      ${column('country', fields.nodes, words.none)}
      ${isSeries ? text('other-end', words.otherEnd, mapping.otherEnd ?? '', (value) => change({ otherEnd: value || undefined }), words.otherEndHint) : nothing}
      ${encoding}
    </div>
  </section>`;
}

function tiesPart({ preview, mapping, words, lang, change }: PreviewParts): TemplateResult | typeof nothing {
  const { report, isShare } = preview.understood!;
  const { kinds } = report;
  if (kinds.length === 0) return nothing;
  const says = importWords(lang);
  const [first] = kinds;
  const directed = mapping.directed === undefined ? 'auto' : mapping.directed ? 'directed' : 'undirected';
  const share = mapping.share === undefined ? 'auto' : mapping.share ? 'share' : 'counts';
  const isWeighted = kinds.some(({ total, periods }) => total !== null || periods !== undefined) || isShare;
  return html`<section aria-labelledby="ties-title">
    <h3 id="ties-title">${words.ties}</h3>
    <div class="fields">
      ${
        kinds.length === 1
          ? text('kind-name', words.kindName, first!.label, (value) => change({ kindLabel: value || undefined }))
          : nothing
      }
      ${text('unit', words.unit, first!.unit ?? '', (value) => change({ unit: value || undefined }))}
      ${select(
        'direction',
        words.direction,
        directed,
        [
          {
            value: 'auto',
            name: `${words.directions.auto}: ${[...new Set(kinds.map((kind) => (kind.directed ? says.directed : says.undirected)))].join(' + ')}`,
          },
          { value: 'directed', name: words.directions.directed },
          { value: 'undirected', name: words.directions.undirected },
        ],
        (value) => change({ directed: value === 'auto' ? undefined : value === 'directed' }),
      )}
      ${
        isWeighted
          ? select(
              'number',
              words.number,
              share,
              (['auto', 'counts', 'share'] as const).map((value) => ({ value, name: words.numbers[value] })),
              (value) => change({ share: value === 'auto' ? undefined : value === 'share' }),
            )
          : nothing
      }
    </div>
  </section>`;
}

function listedPart({ preview, words, lang }: PreviewParts): TemplateResult {
  const { report } = preview.understood!;
  const says = importWords(lang);
  const { number } = formatFor(lang);
  const { listed } = report.rows;
  if (listed === 0) return html`<p>${words.noneListed}</p>`;
  return html`<details class="listed">
    <summary>${words.listed(number(listed))}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.listed(number(listed))}>
      <table>
        <thead>
          <tr>
            <th scope="col">${says.reason}</th>
            <th scope="col" class="number">${says.rows}</th>
            <th scope="col">${says.lines}: ${says.value}</th>
          </tr>
        </thead>
        <tbody>
          ${report.listed.map(
            ({ reason, count, examples }) =>
              html`<tr>
                <th scope="row">${says.reasons[reason]}</th>
                <td class="number">${number(count)}</td>
                <td>
                  ${examples.map(({ line, value }) => html`<div><span class="line">${line}</span> ${value}</div>`)}
                  ${count > examples.length ? html`<div class="muted">${words.more(number(count - examples.length))}</div>` : nothing}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function assumedPart({ preview, words, lang }: PreviewParts): TemplateResult | typeof nothing {
  const sentences = preview.understood!.assumed.map((one) => withoutOption(one, lang)).filter(Boolean);
  if (sentences.length === 0) return nothing;
  return html`<section aria-labelledby="assumed-title">
    <h3 id="assumed-title">${words.assumed}</h3>
    <ul class="assumed">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}
