import swagger from '@fastify/swagger';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** Prints OpenAPI 3.1 from the mounted routes. Register it before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cradle',
        version,
        description:
          'The interface of Cradle. Send an API key as `Authorization: Bearer …`. Refusals are RFC 9457 problem details. Lists are paged by `cursor`; the same paths with `.csv` and `.xlsx` give the whole list. Where a reply has an `ETag`, a change must send it back in `If-Match`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key made under Settings.',
          },
          session: { type: 'apiKey', in: 'cookie', name: 'cradle.session_token' },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** `/api/openapi.json` and the readable `/api/docs`. Register it after the routes. */
export async function serveApiPages(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('content-type', 'application/json').serializer(JSON.stringify).send(app.swagger()),
  );
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      title: 'Cradle API',
      hideClientButton: true,
      telemetry: false,
      withDefaultFonts: false,
    },
  });
}
