import { CollabShareDialog } from './share-dialog.ts';

if (!customElements.get('collab-share-dialog')) customElements.define('collab-share-dialog', CollabShareDialog);
