/** The grammar of the view as JSON Schema (draft 2020-12): the names and texts of an address, of attributes and of flags. */
import { FIELD_HELP } from './field-help.ts';
import { FIELDS } from './fields.ts';

export function viewSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:collab-graph:schema:view',
    title: 'A view of collab-graph',
    description:
      'What differs from the default view of a dataset. Lists are parted by commas. Ids are those of the dataset.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      FIELDS.map((field) => {
        const { description, placeholder, examples } = FIELD_HELP[field.key];
        return [
          field.name,
          {
            description: `${description.en} (${placeholder})`,
            type: NUMBERS.has(field.key) ? ['string', 'number'] : 'string',
            ...(field.choices ? { enum: field.choices } : {}),
            ...(examples ? { examples } : {}),
          },
        ];
      }),
    ),
  };
}

/** Fields that a program may write as a number. */
const NUMBERS: ReadonlySet<string> = new Set(['minMobility', 'depth']);
