import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:https';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';
import { headersOf } from '../../.webpack/security.js';

const folder = path.resolve(__dirname, '../../build');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Builds what ships, and the workbench beside it, into build/: the production bundle with office.js
 * copied from npm.
 *
 * @throws Error with webpack's messages on the terminal when it does not compile
 */
export function buildWorkbench(): void {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const options = ['office=self', 'workbench', 'out=build'].flatMap((each) => ['--env', each]);
  execFileSync(process.execPath, [webpack, '--mode', 'production', ...options], {
    stdio: 'inherit',
  });
}

/** The workbench's address, and how to stop serving it. */
export interface WorkbenchServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** The add-in's own files get the headers that an office's server sends; the workbench plays Excel, not the add-in. */
function headers(pathname: string): Readonly<Record<string, string>> {
  return pathname.startsWith('/workbench/')
    ? { 'Cache-Control': 'no-store' }
    : headersOf(path.basename(pathname), { office: 'self', embedders: [] });
}

/**
 * Serves build/ over https on a free port, as office.js insists.
 *
 * @returns the origin, for example `https://localhost:34567`
 */
export async function serveWorkbench(): Promise<WorkbenchServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server: Server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const file = path.join(folder, decodeURIComponent(pathname.replace(/\/$/, '/index.html')));
    if (!file.startsWith(folder)) {
      response.writeHead(403).end();
      return;
    }
    readFile(file).then(
      (content) => {
        const type = types[path.extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, ...headers(pathname) }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
