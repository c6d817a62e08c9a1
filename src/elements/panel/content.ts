import type { TemplateResult } from 'lit';

import { activityContent } from './activity.ts';
import { agencyContent } from './agency.ts';
import { countryContent } from './country.ts';
import { groupContent } from './group.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { PanelContext } from './parts.ts';
import { regionContent } from './region.ts';
import { topicContent } from './topic.ts';

/** The content of each kind of node; a new kind is one file and one entry. */
export const CONTENTS: Readonly<Record<NodeKind, (context: PanelContext, id: string) => TemplateResult>> = {
  country: countryContent,
  region: regionContent,
  framework: groupContent,
  programme: groupContent,
  agency: agencyContent,
  call: activityContent,
  project: activityContent,
  topic: topicContent,
};
