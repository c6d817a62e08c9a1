import { CollabMatrix } from './matrix.ts';

if (!customElements.get('collab-matrix')) customElements.define('collab-matrix', CollabMatrix);
