/** `hashOf` of src/edition/read-edition.ts without Node's digests. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Dataset } from '../../src/data/dataset.ts';
import { canonicalText } from '../../src/edition/edition-file.ts';

export function hashOf(dataset: Dataset): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(dataset))));
}
