/** The tool `render`: a view as a picture that a chat can show. */
import type { CallToolResult } from '@modelcontextprotocol/server';

import { elementAttributes } from '../../export/element-attributes.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { Command, OptionSpec } from '../command.ts';
import { editionOf, errorResult, type Served } from './call.ts';
import { argumentsOf, optionKey, toolOf, type Tool, type ToolInput } from './tools.ts';
import { inWordsOf } from '../host-words.ts';
import { LOCALES, oneOf } from '../../query/options.ts';
import { escapeMarkdown } from '../markdown-report.ts';
import { viewState } from '../view-options.ts';
import { WORDS } from '../words/by-language.ts';

const FORMATS = ['svg', 'png'] as const;

/** The command's own arguments, with the format in words of its own: PDF is a file, and a chat has none. */
export function renderTool(command: Command, common: readonly OptionSpec[]): Tool {
  const tool = toolOf(command, common);
  return {
    command,
    schema: {
      ...tool.schema,
      properties: {
        format: {
          type: 'string',
          enum: FORMATS,
          description: 'png to be shown (needs fonts on the server), svg to be kept (default: png)',
        },
        ...tool.schema.properties,
      },
    },
  };
}

/** PNG as an image, SVG as a file that stands in the answer; both with the view's address and the edition. */
export async function callRender(tool: Tool, input: ToolInput, served: Served): Promise<CallToolResult> {
  const { dataset, graph, commands, io } = served;
  const chunks: (string | Uint8Array)[] = [];
  try {
    const format = oneOf('format', input['format'] as string | undefined, FORMATS, 'png');
    const given = argumentsOf(tool, input);
    const args = {
      ...given,
      text: (name: string) => (name === 'out' ? '-' : name === 'format' ? format : given.text(name)),
    };
    const lang = oneOf('language', args.text('lang'), LOCALES, 'en');
    const answer = await tool.command.run({
      args,
      lang,
      words: WORDS[lang],
      io: { ...io, stdout: { write: (text) => chunks.push(text) } },
      commands,
      dataset: async () => dataset,
      graph: async () => graph,
    });
    // What the app shows, and what a program may read of the picture.
    const attributes = elementAttributes(viewState(args, lang, dataset, graph), dataset, {
      title: args.text('title'),
      caption: args.text('caption'),
    });
    if (!('text' in answer))
      throw new CollabGraphError('unsupported', `unsupported: ${tool.command.name} draws nothing`);
    const { name, version, date } = editionOf(dataset);
    const notes = (answer.notes ?? []).map((note) => inWordsOf('chat', note));
    const words = [...notes, `${name} ${version} (${date})`].map(escapeMarkdown).join('\n');
    return {
      content: [
        typeof answer.text === 'string'
          ? {
              type: 'resource',
              resource: {
                uri: `collab-graph://picture/${keyOf(input)}.svg`,
                mimeType: 'image/svg+xml',
                text: answer.text,
              },
            }
          : { type: 'image', mimeType: 'image/png', data: Buffer.from(answer.text).toString('base64') },
        { type: 'text', text: words },
      ],
      structuredContent: { edition: editionOf(dataset), notes, attributes },
    };
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    return errorResult(error.message);
  }
}

/** Tells pictures of one chat apart: the arguments, in the order of their names. */
function keyOf(input: ToolInput): string {
  const pairs = Object.keys(input)
    .sort()
    .map((name) => `${optionKey(name)}=${String(input[name])}`);
  return encodeURIComponent(pairs.join('&')) || 'default';
}
