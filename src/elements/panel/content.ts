import type { TemplateResult } from 'lit';

import { activityContent } from './activity.ts';
import { agencyContent } from './agency.ts';
import { countryContent } from './country.ts';
import { groupContent } from './group.ts';
import { isBuiltInNodeKind, type BuiltInNodeKind } from '../../model/node-kinds.ts';
import { ownContent } from './own.ts';
import type { PanelContext } from './parts.ts';
import { regionContent } from './region.ts';
import { topicContent } from './topic.ts';

/** The content of each built-in kind of node; every other one has that of `own.ts`. */
const CONTENTS: Readonly<Record<BuiltInNodeKind, (context: PanelContext, id: string) => TemplateResult>> = {
  country: countryContent,
  region: regionContent,
  framework: groupContent,
  programme: groupContent,
  agency: agencyContent,
  call: activityContent,
  project: activityContent,
  topic: topicContent,
};

/** The content of a node, whatever its kind. */
export function contentOf(context: PanelContext, id: string): TemplateResult {
  const { kind } = context.graph.getNodeAttributes(id);
  return isBuiltInNodeKind(kind) ? CONTENTS[kind](context, id) : ownContent(context, id);
}
