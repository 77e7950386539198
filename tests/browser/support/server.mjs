// A server as a site of others would have: it knows files and their types, and nothing of runbooks.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves `folder` below a path of several parts; gives the address of that path. `pages` are the site's own, by their
 * path below the root. `asked` collects the paths of requests.
 */
export const serve = async (folder, { pages = {}, asked = [] } = {}) => {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    asked.push(path);
    try {
      const own = Object.hasOwn(pages, path);
      if (!own && !path.startsWith('/help/v2/')) throw new Error('elsewhere');
      const bytes = own ? pages[path] : await readFile(join(folder, path.slice('/help/v2/'.length)));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/help/v2/`;
};
