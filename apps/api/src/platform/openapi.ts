import * as contracts from '@loopwright/contracts';
import type { Route } from '@loopwright/contracts';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the whole API, written from the contracts alone. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [feature, routes] of Object.entries(contracts.allRoutes))
    for (const [name, route] of Object.entries(routes as Record<string, Route>)) {
      const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(feature, name, route) };
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Loopwright', version: '0.1.0', license: { name: 'AGPL-3.0-or-later' } },
    paths,
  };
}

function operationOf(feature: string, name: string, route: Route): Json {
  const asked = { ...parametersIn('path', route.params), ...parametersIn('query', route.query) };
  const body = jsonSchemaOf(route.body, 'input');
  const problem = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: jsonSchemaOf(contracts.Problem, 'output') } },
  };
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    ...(Object.keys(asked).length > 0 ? { parameters: Object.values(asked) } : {}),
    ...(body ? { requestBody: { required: true, content: bodyOf(route, body) } } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: jsonSchemaOf(route.returns, 'output') } } },
      default: problem,
    },
  };
}

/** A file is sent as it is. */
const bodyOf = (route: Route, schema: Json): Json =>
  route.body === contracts.Upload
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema } };

function parametersIn(place: 'path' | 'query', schema: z.ZodMiniType): Record<string, Json> {
  const json = jsonSchemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] } | undefined;
  const required = new Set(place === 'path' ? Object.keys(json?.properties ?? {}) : (json?.required ?? []));
  return Object.fromEntries(
    Object.entries(json?.properties ?? {}).map(([name, of]) => [
      name,
      { name, in: place, required: required.has(name), schema: of },
    ]),
  );
}

function jsonSchemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json | undefined {
  if ((schema as unknown as { _zod: { def: { type: string } } })._zod.def.type === 'undefined') return undefined;
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return json;
}
