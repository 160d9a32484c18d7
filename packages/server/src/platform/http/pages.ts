import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { plainProblem } from './problem.ts';

const A_YEAR = 31_536_000;

/**
 * Serves the built user interface. Files with a hash in their name never change and are kept by browsers; every other
 * address that is not the API's is the page itself, so that each of its addresses can be opened directly.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(
      `the user interface is not built: ${folder} has no index.html. Run "npm run build".`,
    );
  }
  const page = await readFile(join(folder, 'index.html'));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    setHeaders(reply, path) {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${A_YEAR}, immutable` : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (request.method === 'GET' && !path.startsWith('/api/') && !path.startsWith('/assets/')) {
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page);
    }
    return reply
      .code(404)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify(plainProblem(404, `There is nothing at ${request.method} ${path}.`)));
  });
}
