/** The JSON Schemas of the package by file name. */
import { datasetSchema } from '../src/data/json-schema.ts';
import { importSchema } from '../src/read/report-schema.ts';
import { viewSchema } from '../src/view/view-schema.ts';

export function schemaFiles(): Readonly<Record<string, unknown>> {
  return {
    'dataset@1': datasetSchema('collab-graph/dataset@1'),
    'dataset@2': datasetSchema('collab-graph/dataset@2'),
    'import@1': importSchema(),
    view: viewSchema(),
  };
}
