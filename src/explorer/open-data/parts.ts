/** What of one's own data stands in the page: the button, the bar that says whose data are shown, the dialog. */
import { html, nothing, type TemplateResult } from 'lit';

import { download } from '../../elements/save/download.ts';
import type { Session } from '../../elements/session/session.ts';
import type { PageSession } from '../page-session.ts';
import { openDataWords } from '../../locales/open-data.ts';
import type { Locale } from '../../model/graph.ts';
import type { OpenData } from './open-data.ts';

export function openButton(data: OpenData, lang: Locale, isReady: boolean): TemplateResult {
  return html`<button
    type="button"
    class="open-data"
    aria-haspopup="dialog"
    ?disabled=${!isReady}
    @click=${() => data.ask()}
  >
    ${openDataWords(lang).open}
  </button>`;
}

/** While a large network is made ready, in a corner where it moves nothing; seen only when it takes a moment. */
export function preparing(session: PageSession, lang: Locale): TemplateResult | typeof nothing {
  if (!session.isPreparing) return nothing;
  const words = openDataWords(lang);
  return html`<div class="preparing no-print" role="status" lang=${lang}>
    <progress aria-label=${words.preparing}></progress>
    <span>${words.preparing}</span>
    <button type="button" @click=${() => session.cancel()}>${words.cancel}</button>
  </div>`;
}

/** @param share opens the dialog with a page in one file and code */
export function ownDataBar(data: OpenData, session: Session, lang: Locale, share: () => void): TemplateResult {
  const words = openDataWords(lang);
  const { opened, isLost, said } = data;
  return html`
    ${
      isLost
        ? html`<div class="note warn" role="alert">
            <p>${words.lost}</p>
            <button type="button" @click=${() => data.dismiss()}>${words.dismiss}</button>
          </div>`
        : nothing
    }
    ${
      opened
        ? html`<div class="note own-data">
            <div>
              <p><strong>${words.yours(opened.entry.title, opened.entry.files.join(', '))}</strong></p>
              <p class="muted">${opened.isKept ? words.onlyHere : words.notKept}</p>
              ${suggestion(data, session, lang)}
              <div class="own-actions">
                <span>${words.save}:</span>
                <button type="button" @click=${() => void save(data, session, lang, 'zip')}>
                  ${words.savePackage}
                </button>
                <button type="button" @click=${() => void save(data, session, lang, 'json')}>${words.saveJson}</button>
                <button type="button" @click=${share}>${words.saveMore}</button>
              </div>
            </div>
            <div class="own-leave">
              <button type="button" @click=${() => void data.leave()}>${words.back}</button>
              ${
                opened.isKept
                  ? html`<button
                      type="button"
                      aria-label=${words.forgetOf(opened.entry.title)}
                      @click=${async () => {
                        const { id, title } = opened.entry;
                        await data.forget(id);
                        data.say(words.forgotten(title));
                      }}
                    >
                      ${words.forget}
                    </button>`
                  : nothing
              }
            </div>
          </div>`
        : nothing
    }
    <p class=${said && !data.isSeen ? 'note said' : 'visually-hidden'} role="status">${said}</p>
  `;
}

/** The view that fits, with the reason, until it is shown. */
function suggestion({ suggestion: found }: OpenData, session: Session, lang: Locale): TemplateResult | typeof nothing {
  if (!found || session.state?.view === found.view) return nothing;
  const words = openDataWords(lang);
  return html`<p class="fits">
    ${found.reason[lang]}
    <button type="button" @click=${() => session.update({ view: found.view })}>${words.showAs[found.view]}</button>
  </p>`;
}

async function save(data: OpenData, { dataset }: Session, lang: Locale, form: 'zip' | 'json'): Promise<void> {
  if (!dataset) return;
  try {
    const { datasetJson, packageZip } = await import('./save.ts');
    const file = form === 'json' ? datasetJson(dataset) : await packageZip(dataset, data.opened?.report);
    download(`${dataset.name}.${form}`, file);
  } catch (error) {
    data.say(openDataWords(lang).saveFailed(error instanceof Error ? error.message : String(error)));
  }
}

/** The dialog, which loads when it is asked for. */
export function openDialog(data: OpenData, session: Session, lang: Locale, closed: () => void): TemplateResult {
  if (data.isWanted && !customElements.get('collab-open-data-dialog')) void import('./define-open-data-dialog.ts');
  return html`
    ${data.isOver ? html`<div class="drop-here no-print" aria-hidden="true"><p>${openDataWords(lang).drop}</p></div>` : nothing}
    ${
      data.isWanted
        ? html`<collab-open-data-dialog
            .session=${session}
            .data=${data}
            .asked=${data.asked}
            @open-data-close=${closed}
          ></collab-open-data-dialog>`
        : nothing
    }
  `;
}
