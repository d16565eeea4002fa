import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule, ROUTE } from './access/implements.ts';
import { ruleOf } from './access/policy.ts';

export type MountedRoute = { method: string; path: string };
type DeclaredRoute = MountedRoute & { handler: string; access: AccessRule | undefined; bound: boolean };

/** Routes of the platform itself, outside the contract: they say nothing of anyone's data. */
const openPaths = [
  /^\/(livez|readyz)$/,
  /^\/docs(\/|$)/,
  /^\/$/,
  /^\/(assets|fonts)\//,
  /^\/[\w.-]+\.(js|css|html|svg|png|ico|webmanifest|woff2|txt)$/,
];

export function declaredRoutes(discovery: DiscoveryService, scanner: MetadataScanner): DeclaredRoute[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, object> } | undefined)?.prototype;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const path = Reflect.getMetadata('path', handler) as string | undefined;
      if (path === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number]!;
      const access = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
      return [
        {
          method,
          path: `/api/${path.replace(/^\//, '')}`,
          handler: `${(metatype as { name: string }).name}.${name}`,
          access,
          bound: Reflect.hasMetadata(ROUTE, handler),
        },
      ];
    });
  });
}

/** What is wrong with the routes as mounted; the product does not start while this is not empty. */
export function routeFaults(declared: DeclaredRoute[], mounted: MountedRoute[]): string[] {
  const known = new Set(declared.map(({ method, path }) => `${method} ${path}`));
  const open = (path: string): boolean => openPaths.some((pattern) => pattern.test(path));
  return [
    ...declared.flatMap((route) =>
      faultsOf(route).map((fault) => `${route.method} ${route.path} (${route.handler}) ${fault}`),
    ),
    ...mounted
      .filter(({ method, path }) => !open(path) && !known.has(`${method} ${path}`))
      .map(({ method, path }) => `${method} ${path} is mounted past the gate`),
  ];
}

function faultsOf({ access, bound, path }: DeclaredRoute): string[] {
  if (access === undefined || !bound) return ['has no access rule'];
  if (typeof access === 'string') return [];
  const needsObject = ruleOf(access.can).on !== null;
  if (access.of !== undefined && !path.includes(`:${access.of}`))
    return [`names the object ${access.of}, which its path does not have`];
  if (access.of !== undefined && !needsObject) return [`names an object, but ${access.can} has none`];
  return path.includes('/:') && access.of === undefined ? ['has a parameter but its rule names no object'] : [];
}
