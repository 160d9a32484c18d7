import { randomUUID } from 'node:crypto';
import { isFileReply, isPermitted, type Route } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Actor } from './actor.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { sendExport } from './export-list.ts';
import type { Call, FileBody, JsonReply, MountedRoute } from './mount.ts';
import { plainProblem, problemOf, statusOf } from './problem.ts';
import { limitOf, limitRates } from './rate-limits.ts';
import { readUpload } from './upload.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request, once the door has asked. */
    actor: Actor | null;
  }
}

/** What the HTTP edge needs from outside. */
export type AppDeps = {
  /** Who sends a request, or why nobody: no session, a key that is revoked … */
  authenticate(headers: Headers): Promise<Actor | null>;
  readonly maxUploadBytes: number;
  readonly trustProxy: boolean;
  /** Whether browsers reach us by HTTPS, so that they are told to stay with it. */
  readonly https: boolean;
  log(
    level: 'info' | 'warn' | 'error',
    message: string,
    facts: Readonly<Record<string, unknown>>,
  ): void;
};

const JSON_LIMIT = 20 * 1024 * 1024;

/**
 * The HTTP edge: parses by the contract, asks who it is and whether they may, calls the handler, sends the answer.
 * A route that is not in the contract cannot be mounted, and one without permission to name cannot be in the contract.
 */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    trustProxy: deps.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 300 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet, {
    contentSecurityPolicy: false,
    hsts: deps.https,
    frameguard: { action: 'deny' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy(request.url));
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
  // Replies only: what is brought is unpacked where its size and depth are bounded, not on the way in.
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
  });
  await limitRates(app);
  await app.register(multipart, {
    limits: { files: 1, fields: 10, fileSize: deps.maxUploadBytes },
  });
  acceptRawUploads(app, deps.maxUploadBytes);
  app.decorateRequest('actor', null);
  app.setErrorHandler(async (error, request, reply) => sendError(deps, error, request, reply));
  return app;
}

/** Any media type that no other parser takes arrives as bytes, bounded; the routes say which they accept. */
function acceptRawUploads(app: FastifyInstance, limit: number): void {
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) => {
    done(null, body);
  });
}

/** Mounts one route of the contract on its handler; a list is mounted as `.csv` and `.xlsx` too. */
export function mountRoute(app: FastifyInstance, deps: AppDeps, mounted: MountedRoute): void {
  const { route } = mounted;
  const options = { ...routeOptions(route), onRequest: doorFor(deps, route) };
  if (route.upload === undefined) {
    app.route({ ...options, handler: (request, reply) => answer(deps, mounted, request, reply) });
  } else {
    // JSON documents are uploads here, to be kept byte for byte: in this scope nothing parses them.
    void app.register((scope, _options, done) => {
      scope.removeContentTypeParser(['application/json', 'text/plain']);
      scope.route({
        ...options,
        bodyLimit: deps.maxUploadBytes,
        handler: (request, reply) => answer(deps, mounted, request, reply),
      });
      done();
    });
  }
  if (route.list === true && mounted.columns !== null) {
    for (const form of ['csv', 'xlsx'] as const) {
      app.route({
        ...options,
        url: `${route.path}.${form}`,
        schema: { ...options.schema, hide: true, response: undefined },
        handler: async (request, reply) => {
          const call = await callOf(deps, route, request);
          return 'failure' in call
            ? sendFailure(reply, call.failure)
            : sendExport({ mounted, call, form, reply });
        },
      });
    }
  }
}

function routeOptions(route: Route) {
  return {
    method: route.method,
    url: route.path,
    config: limitOf(route),
    schema: {
      operationId: route.id,
      summary: route.summary,
      tags: [route.tag],
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { querystring: route.query }),
      ...(route.body === undefined ? {} : { body: route.body }),
      ...(isFileReply(route.reply) || route.status === 204
        ? {}
        : { response: { [route.status ?? 200]: route.reply } }),
      ...(route.needs === 'public' ? { security: [] } : {}),
    },
  };
}

async function answer(
  deps: AppDeps,
  mounted: MountedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const call = await callOf(deps, mounted.route, request);
  if ('failure' in call) {
    return sendFailure(reply, call.failure);
  }
  const result = await mounted.handler(call);
  return result.ok ? send(reply, mounted.route, result.value) : sendFailure(reply, result.failure);
}

/** Deny by default: who, and whether, before a byte of the body is read. */
function doorFor(deps: AppDeps, route: Route) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const headers = headersOf(request);
    const actor = route.needs === 'public' ? null : await deps.authenticate(headers);
    const refusal = refuse(route, actor, headers);
    request.actor = actor;
    return refusal === null ? undefined : sendFailure(reply, refusal);
  };
}

/** What the handler gets, or what is wrong with what came. */
async function callOf(
  deps: AppDeps,
  route: Route,
  request: FastifyRequest,
): Promise<Call<Route> | { readonly failure: Failure }> {
  const headers = headersOf(request);
  const ifMatch = headers.get('if-match');
  if (route.ifMatch === true && ifMatch === null) {
    return {
      failure: {
        kind: 'invalid',
        message:
          'This change needs the header If-Match with the ETag that you read, so that nobody’s change is lost.',
        issues: [{ at: '', message: 'If-Match is missing' }],
      },
    };
  }
  const upload =
    route.upload === undefined ? undefined : await readUpload(request, deps.maxUploadBytes);
  if (upload !== undefined && 'failure' in upload) {
    return { failure: upload.failure };
  }
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    actor: request.actor ?? ANYONE,
    upload,
    ifMatch,
    request: { headers, ip: request.ip },
    // The route is known here only as `Route`; its own validators have parsed the input.
  } as unknown as Call<Route>;
}

/** The caller of a public route who is nobody we know. It holds no permission. */
const ANYONE: Actor = { id: 'anyone', name: 'somebody not signed in', kind: 'person', role: null };

function refuse(route: Route, actor: Actor | null, headers: Headers): Failure | null {
  if (route.needs === 'public') {
    return null;
  }
  if (actor === null) {
    return {
      kind: 'unauthenticated',
      reason: 'Sign in, or send a valid API key as "Authorization: Bearer …".',
    };
  }
  const changes = route.method !== 'GET';
  if (actor.kind === 'person' && changes && headers.get('x-cradle-request') === null) {
    return {
      kind: 'unauthenticated',
      reason:
        'A change with a session cookie needs the header "X-Cradle-Request: 1": other sites cannot send it.',
    };
  }
  if (route.needs === 'signedIn') {
    return actor.kind === 'person' ? null : { kind: 'forbidden', needs: 'a person’s session' };
  }
  return actor.role !== null && isPermitted(actor.role, route.needs)
    ? null
    : { kind: 'forbidden', needs: route.needs };
}

function send(reply: FastifyReply, route: Route, value: JsonReply<unknown> | FileBody): unknown {
  if (value.kind === 'file') {
    return reply
      .header('content-type', value.mediaType)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(value.fileName)}`,
      )
      .send(Buffer.from(value.bytes));
  }
  for (const cookie of value.cookies) {
    reply.header('set-cookie', cookie);
  }
  if (value.etag !== null) {
    reply.header('etag', value.etag);
  }
  reply.code(route.status ?? 200);
  return route.status === 204 ? reply.send() : reply.send(value.body);
}

function sendFailure(reply: FastifyReply, failure: Failure): unknown {
  return sendProblem(reply, problemOf(failure));
}

function sendProblem(reply: FastifyReply, problem: ReturnType<typeof plainProblem>): unknown {
  return (
    reply
      .code(problem.status)
      .header('content-type', 'application/problem+json')
      // Too large: what was not read is still coming, and a connection that is kept would have to swallow it first.
      .headers(problem.status === 413 ? { connection: 'close' } : {})
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problem)
  );
}

function sendError(
  deps: AppDeps,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({
      at: `/${error.validationContext ?? 'body'}${issue.instancePath}`,
      message: issue.message ?? 'not understood',
    }));
    return sendFailure(reply, {
      kind: 'invalid',
      message: 'Some of what was sent is not as it should be.',
      issues,
    });
  }
  const status = statusOf(error);
  if (status >= 400 && status < 500) {
    const detail = error instanceof Error ? error.message : 'The request was refused.';
    return sendProblem(reply, plainProblem(status, detail));
  }
  const reference = request.id;
  deps.log('error', 'a request failed', {
    reference,
    method: request.method,
    path: pathOf(request.url),
    error: error instanceof Error ? error.stack : String(error),
  });
  return sendProblem(
    reply,
    plainProblem(
      500,
      `Something in Cradle failed that should not have. Nothing was half-written. Its log has the details under reference ${reference}.`,
      `urn:uuid:${reference}`,
    ),
  );
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) {
      headers.append(name, one);
    }
  }
  return headers;
}
