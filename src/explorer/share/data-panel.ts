/** The view as a file of data. */
import { html, type TemplateResult } from 'lit';

import { countDrawn } from '../../count/shown.ts';
import type { Context } from '../../elements/session/context.ts';
import { MEDIA_TYPES, type DataFormat } from '../../export/data-file.ts';
import { fileView } from '../../export/file-view.ts';
import { NETWORK_FORMATS, type NetworkFormat } from '../../export/network-formats.ts';
import type { ShareParts } from './parts.ts';

const DATA = ['csv', 'json', 'gexf', 'graphml'] as const;

/**
 * The formats that a view has a form of its own for, then every other that is written, which is every one that is read.
 * @param make a file of the view in a format
 * @param saveNetwork saves the view in a format of network programs
 */
export function dataPanel(
  { says, isBusy, fileName, save }: ShareParts,
  { view, dataset, format: { number } }: Context,
  make: (format: DataFormat) => Promise<string>,
  saveNetwork: (format: NetworkFormat) => void,
): TemplateResult {
  const { nodes, edges } = fileView(view, dataset);
  const drawn = countDrawn(nodes, edges);
  return html`
    <p>${says.dataHint(number(drawn.nodes), number(drawn.ties), number(drawn.rows))}</p>
    <ul class="formats">
      ${DATA.map((format) => {
        const [name, about] = says.formats[format] as [string, string];
        const file = fileName(format);
        return html`<li>
          <button
            type="button"
            ?disabled=${isBusy}
            aria-describedby=${`about-${format}`}
            @click=${() => save(file, () => make(format), MEDIA_TYPES[format])}
          >
            ${says.save(name)}
          </button>
          <span class="hint" id=${`about-${format}`}>${about}</span>
        </li>`;
      })}
    </ul>
    <details class="more-formats">
      <summary>${says.moreFormats(NETWORK_FORMATS.length)}</summary>
      <ul class="formats">
        ${NETWORK_FORMATS.map((format) => {
          const [name, about] = says.networkFormats[format] as [string, string];
          const id = `about-${format.replace('.', '-')}`;
          return html`<li>
            <button type="button" ?disabled=${isBusy} aria-describedby=${id} @click=${() => saveNetwork(format)}>
              ${says.save(name)}
            </button>
            <span class="hint" id=${id}>${about}</span>
          </li>`;
        })}
      </ul>
    </details>
  `;
}
