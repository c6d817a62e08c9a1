import { CollabTimeline } from './timeline.ts';

if (!customElements.get('collab-timeline')) customElements.define('collab-timeline', CollabTimeline);
