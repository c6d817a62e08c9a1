import './define-collab-graph.ts';
import { CollabStoryElement } from './collab-story.ts';

if (!customElements.get('collab-story')) customElements.define('collab-story', CollabStoryElement);
