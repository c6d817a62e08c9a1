import type { Dataset } from '../../data/dataset.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { Command } from '../command.ts';
import type { AppOptions } from '../mcp/app.ts';
import { COMMON_OPTIONS } from '../options.ts';

export const mcpCommand: Command = {
  name: 'mcp',
  summary: {
    en: 'serve the queries to a chat over stdin and stdout (Model Context Protocol)',
    ja: 'チャットから質問できるサーバー（Model Context Protocol、標準入出力）',
  },
  details: {
    en: 'A chat program starts it: its settings name the command "collab-graph" with the argument "mcp". One tool for each query and for pictures, the data package as resources, the questions of policy as prompts. It ends with its input.',
    ja: 'チャットのプログラムが起動する。設定にコマンド「collab-graph」と引数「mcp」を書く。質問ごとのツールと作図、データパッケージ、政策上の質問のひな形がある。入力が閉じると終わる。',
  },
  arguments: [],
  options: [],
  examples: [],
  async run({ args, io, commands, dataset: loadDataset, graph: loadGraph }) {
    const [{ makeServer }, { serveStdio }, { packageFiles }] = await Promise.all([
      import('../mcp/server.ts'),
      import('@modelcontextprotocol/server/stdio'),
      import('../mcp/resources.ts'),
    ]).catch((error: unknown) => {
      throw missing(error);
    });
    const [dataset, graph] = [await loadDataset(), await loadGraph()];
    const files = args.text('data') === undefined ? await packageFiles() : [];
    const app = await appOf(dataset, args.text('data') !== undefined);
    const closed = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve));
    const handle = serveStdio(() => makeServer({ dataset, graph, commands, io }, COMMON_OPTIONS, files, app));
    await closed;
    await handle.close();
    return { text: '' };
  },
};

/** A checkout that was not built has no script for the app: then pictures are all that `render` gives. */
async function appOf(dataset: Dataset, isOwnData: boolean): Promise<AppOptions | undefined> {
  const { classicScript } = await import('../embed-folder.ts');
  return classicScript(undefined).then(
    (script) => ({ dataset, isOwnData, ...script }),
    () => undefined,
  );
}

/** The protocol's package is optional: most who query need none. */
function missing(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes('@modelcontextprotocol')
    ? new CollabGraphError(
        'missing',
        'missing package "@modelcontextprotocol/server" (npm install @modelcontextprotocol/server)',
      )
    : error;
}
