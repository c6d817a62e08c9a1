import { CollabNetwork } from './figure/network-figure.ts';

if (!customElements.get('collab-network')) customElements.define('collab-network', CollabNetwork);
