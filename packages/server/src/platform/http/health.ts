import type { FastifyInstance } from 'fastify';

/**
 * For whoever watches the process: `/healthz` says that it runs, `/readyz` that it can serve (the database answers).
 * Neither says anything about what is inside, and neither counts against the limit of requests.
 */
export function serveHealth(app: FastifyInstance, ready: () => Promise<boolean>): void {
  const unlimited = { config: { rateLimit: false }, schema: { hide: true } };
  app.get('/healthz', unlimited, async (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', unlimited, async (_request, reply) => {
    const can = await ready().catch(() => false);
    return reply
      .code(can ? 200 : 503)
      .type('text/plain')
      .send(can ? 'ready\n' : 'not ready\n');
  });
}
