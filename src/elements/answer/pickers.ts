/** Choices of what a question is about: the same in the menu and on the answer. */
import { html, nothing, type TemplateResult } from 'lit';

import type { SubjectSpec, Subjects } from '../../answer/question.ts';
import type { AnswerWords } from '../../locales/answer-en.ts';
import { isPoliticalRegion } from '../../query/places.ts';
import { nameOf, shortOf, type Context } from '../session/context.ts';

interface Picker {
  readonly context: Context;
  readonly words: AnswerWords;
  readonly spec: SubjectSpec;
  readonly value: string | undefined;
  readonly change: (id: string | undefined) => void;
}

export function subjectPicker({ context, words, spec, value, change }: Picker): TemplateResult {
  const options = (label: string, list: readonly Option[], isGrouped: boolean): TemplateResult => {
    const items = list.map(
      ({ id, name }) => html`<option value=${id} ?selected=${id === value} .selected=${id === value}>${name}</option>`,
    );
    return isGrouped ? html`<optgroup label=${label}>${items}</optgroup>` : html`${items}`;
  };
  const isEither = spec.kind === 'either';
  return html`<label class="subject">
    <span class="muted">${words[spec.label]}</span>
    <select
      .value=${value ?? ''}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value || undefined)}
    >
      ${
        value === undefined || spec.kind === 'group' || spec.none
          ? html`<option value="" ?selected=${value === undefined} .selected=${value === undefined}>
              ${spec.none ? words[spec.none] : spec.kind === 'group' ? words.anyGroup : words.choose}
            </option>`
          : nothing
      }
      ${isEither || spec.kind === 'group' ? options(words.optionGroups, groups(context), isEither) : nothing}
      ${spec.kind === 'group' ? nothing : options(words.optionCountries, places(context, spec.kind !== 'country'), isEither)}
    </select>
  </label>`;
}

/** The list with one of its places changed. */
export function withSubject(subjects: Subjects, index: number, id: string | undefined): Subjects {
  return subjects.map((one, at) => (at === index ? id : one));
}

interface Option {
  readonly id: string;
  readonly name: string;
}

/** @param hasRegions whether political regions, which take part as one, can be chosen too */
function places(context: Context, hasRegions: boolean): readonly Option[] {
  const { dataset, graph } = context;
  const regions = hasRegions
    ? dataset.regions.filter(({ id }) => graph.hasNode(id) && isPoliticalRegion(graph, id))
    : [];
  return sorted(
    context,
    [...dataset.countries, ...regions].map(({ id }) => ({ id, name: nameOf(context, id) })),
  );
}

function groups(context: Context): readonly Option[] {
  return sorted(
    context,
    context.dataset.groups.map(({ id }) => ({ id, name: shortOf(context, id) })),
  );
}

function sorted({ lang }: Context, options: readonly Option[]): readonly Option[] {
  const { compare } = new Intl.Collator(lang);
  return [...options].sort((a, b) => compare(a.name, b.name));
}
