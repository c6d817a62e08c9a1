/** One call of a tool: the command's own answer, as a chat takes it. */
import type { CallToolResult } from '@modelcontextprotocol/server';

import type { Dataset } from '../../data/dataset.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { LOCALES, oneOf } from '../../query/options.ts';
import type { Command } from '../command.ts';
import { inWordsOf } from '../host-words.ts';
import type { Io } from '../io.ts';
import { escapeMarkdown, writeMarkdown } from '../markdown-report.ts';
import { nameEdition } from '../name-edition.ts';
import { WORDS } from '../words/by-language.ts';
import { argumentsOf, type Tool, type ToolInput } from './tools.ts';

/** The data that the server speaks of, read once. */
export interface Served {
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  readonly commands: readonly Command[];
  readonly io: Io;
}

/** Rows of an answer where the chat does not say how many: a model reads every word of a list. */
export const USUAL_LIMIT = 20;

/** Which data an answer comes from. */
export function editionOf({ name, version, date }: Dataset): { name: string; version: string; date: string } {
  return { name, version, date };
}

/**
 * What the command answers: Markdown with sources and edition to read, and the
 * query's documented JSON as `structuredContent.result`. Mistakes in the
 * arguments are results with `isError` and the words of the command line.
 */
export async function callTool(tool: Tool, input: ToolInput, served: Served): Promise<CallToolResult> {
  try {
    return await answerCall(tool, input, served);
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    return errorResult(error.message);
  }
}

export function errorResult(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] };
}

async function answerCall(tool: Tool, input: ToolInput, served: Served): Promise<CallToolResult> {
  const { dataset, graph, commands, io } = served;
  const limit = tool.command.options.find(({ name }) => name === 'limit');
  const applies = limit !== undefined && (limit.needs === undefined || input[limit.needs] !== undefined);
  const limited = applies && 'limit' in tool.schema.properties && input['limit'] === undefined;
  const args = argumentsOf(tool, limited ? { ...input, limit: USUAL_LIMIT } : input);
  const lang = oneOf('language', args.text('lang'), LOCALES, 'en');
  const words = WORDS[lang];
  const answer = await tool.command.run({
    args,
    lang,
    words,
    io,
    commands,
    dataset: async () => dataset,
    graph: async () => graph,
  });
  const notes = (answer.notes ?? []).map((note) => inWordsOf('chat', note));
  const edition = editionOf(dataset);
  // Names stand in notes too.
  const says = [...notes, `${edition.name} ${edition.version} (${edition.date})`].map(escapeMarkdown);
  if (!('report' in answer)) {
    const text = typeof answer.text === 'string' ? answer.text : '';
    return { content: [{ type: 'text', text: [withoutMarkup(text), ...says].join('\n\n') }] };
  }
  const { report } = answer;
  return {
    content: [{ type: 'text', text: [writeMarkdown(report.blocks, words), ...says].join('\n') }],
    structuredContent: { edition, notes, result: nameEdition(report, edition, lang).json },
  };
}

/** A citation in plain text, in which addresses stay as they are. */
function withoutMarkup(text: string): string {
  return text.replaceAll(/[<>[\]]/g, '\\$&');
}
