/** The report of an import as JSON Schema (draft 2020-12). */
import { REASONS, FORMAT_IDS } from './records.ts';
import { REPORT_SCHEMA } from './report.ts';

const COUNT = { type: 'integer', minimum: 0 } as const;
const TEXT_OR_NULL = { type: ['string', 'null'] } as const;

export function importSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:collab-graph:schema:import@1',
    title: `What was read of a file, ${REPORT_SCHEMA}`,
    description: 'Rows read are rows drawn plus rows listed.',
    ...object({
      schema: { const: REPORT_SCHEMA },
      format: { enum: FORMAT_IDS },
      encoding: { ...TEXT_OR_NULL, description: 'Null for a workbook.' },
      nodes: COUNT,
      edges: COUNT,
      isolated: { ...COUNT, description: 'Nodes without any tie to another.' },
      countries: { ...COUNT, description: 'Countries and territories that nodes are, or are in.' },
      kinds: {
        type: 'array',
        items: object(
          {
            id: { type: 'string' },
            directed: { type: 'boolean' },
            edges: COUNT,
            total: {
              type: ['number', 'null'],
              description: 'Null where there is no weight, or adding up means nothing.',
            },
            unit: TEXT_OR_NULL,
            label: { type: 'string' },
            pairs: { ...COUNT, description: 'Distinct pairs.' },
            periods: {
              type: 'array',
              items: object({ period: { type: 'string' }, edges: COUNT, total: { type: 'number' } }),
            },
          },
          ['periods'],
        ),
      },
      rows: object({ read: COUNT, drawn: COUNT, listed: COUNT }),
      listed: {
        type: 'array',
        items: object({
          reason: { enum: REASONS },
          count: { type: 'integer', minimum: 1 },
          examples: { type: 'array', items: object({ line: COUNT, value: { type: 'string' } }) },
        }),
      },
      assumed: { type: 'array', items: { type: 'string' } },
    }),
  };
}

function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, properties, additionalProperties: false };
}
