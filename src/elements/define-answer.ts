import './define-data-table.ts';
import { CollabAnswer } from './answer/answer.ts';

if (!customElements.get('collab-answer')) customElements.define('collab-answer', CollabAnswer);
