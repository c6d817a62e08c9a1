import { WRITTEN_FORMATS, type WrittenFormat } from '../write/formats.ts';
import { DATA_FORMATS, type DataFormat } from './data-file.ts';

/** Formats of network programs that a view has no form of its own for: written as `convert` writes them. */
export type NetworkFormat = Exclude<WrittenFormat, DataFormat>;
export const NETWORK_FORMATS = WRITTEN_FORMATS.filter(
  (format): format is NetworkFormat => !(DATA_FORMATS as readonly string[]).includes(format),
);
