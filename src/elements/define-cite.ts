import { CollabCite } from './cite/cite.ts';

if (!customElements.get('collab-cite')) customElements.define('collab-cite', CollabCite);
