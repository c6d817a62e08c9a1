import { CollabTimeline } from './timeline/timeline.ts';

if (!customElements.get('collab-timeline')) customElements.define('collab-timeline', CollabTimeline);
