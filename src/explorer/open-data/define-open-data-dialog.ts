import { CollabOpenDataDialog } from './open-data-dialog.ts';

if (!customElements.get('collab-open-data-dialog'))
  customElements.define('collab-open-data-dialog', CollabOpenDataDialog);
