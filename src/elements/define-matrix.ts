import { CollabMatrix } from './matrix/matrix.ts';

if (!customElements.get('collab-matrix')) customElements.define('collab-matrix', CollabMatrix);
