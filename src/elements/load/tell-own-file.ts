/** Says in the language of a figure what is wrong with the file that its author names. Loaded where something is. */
import { datasetFaultJa } from '../../locales/dataset-fault-ja.ts';
import { ownFileFaultJa } from '../../locales/own-file-ja.ts';
import { readFailuresJa } from '../../locales/read-failures-ja.ts';
import { DatasetError } from '../../model/dataset-error.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { ReadError } from '../../read/read-error.ts';
import type { Assumption } from '../../read/records.ts';
import { inheritedLanguage } from '../collab-graph/view-attributes.ts';
import { OwnFileError } from './own-file-error.ts';
import { sayInFigure, type Figure } from './say-in-figure.ts';

/** The same error with its sentence in the language of the figure; as it is where that is English, or no sentence is known. */
export function inLanguageOf(element: Figure, error: unknown): unknown {
  if (!(error instanceof CollabGraphError) || langOf(element) !== 'ja') return error;
  const said = japanese(error);
  if (said === undefined) return error;
  const { code, place, suggestions } = error;
  return new CollabGraphError(code, said, { ...(place ? { place } : {}), suggestions });
}

function japanese(error: CollabGraphError): string | undefined {
  if (error instanceof ReadError) return readFailuresJa('指定して')[error.failure](error.facts);
  if (error instanceof DatasetError) return datasetFaultJa(error.fault, error.message);
  return error instanceof OwnFileError ? ownFileFaultJa(error.fault) : undefined;
}

/** The file is shown as far as it goes: the figure says that it may go on. */
export function tellDoubt(element: Figure, said: Assumption): void {
  const say = (): void => {
    const lang = langOf(element);
    sayInFigure(element, { id: 'cut-off', lang, text: said[lang], until: 'load' });
  };
  const { session } = element;
  if (!session || session.status === 'complete') say();
  else session.addEventListener('load', say, { once: true });
}

const langOf = (element: Figure): 'en' | 'ja' => element.session?.lang ?? inheritedLanguage(element);
