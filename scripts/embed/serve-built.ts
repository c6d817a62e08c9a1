import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
};

/** `npm start` has the embed files where the site has them, once they are built: the share dialog offers them. */
export function serveBuiltEmbed(folder = 'dist/embed'): Plugin {
  return {
    name: 'collab-graph:serve-built-embed',
    configureServer(server) {
      server.middlewares.use('/embed', (request, response) => {
        const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
        const file = `${folder}/${name}`;
        if (name === '' || !existsSync(file)) {
          response.writeHead(404).end();
          return;
        }
        response
          .writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'access-control-allow-origin': '*' })
          .end(readFileSync(file));
      });
    },
  };
}
