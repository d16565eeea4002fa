import { expect, it } from '@jest/globals';
import { routeFaults } from '@loopwright/api';

type Declared = Parameters<typeof routeFaults>[0][number];
const route = (more: Partial<Declared> = {}): Declared => ({
  method: 'GET',
  path: '/api/jobs/:jobId',
  handler: 'Jobs.read',
  access: { can: 'job.read', of: 'jobId' },
  bound: true,
  ...more,
});
const mounted = (path: string, method = 'GET') => ({ method, path });

it('has nothing to say about a route with its rule and its object', () => {
  expect(routeFaults([route()], [mounted('/api/jobs/:jobId')])).toEqual([]);
  expect(routeFaults([route({ path: '/api/session', access: 'signed-in' })], [mounted('/api/session')])).toEqual([]);
});

it.each([
  ['a route without a rule', route({ access: undefined }), 'has no access rule'],
  ['a route without a contract', route({ bound: false }), 'has no access rule'],
  ['an object that the rule does not name', route({ access: { can: 'job.read' } }), 'its rule names no object'],
  [
    'an object that the path does not have',
    route({ access: { can: 'job.read', of: 'id' } }),
    'which its path does not have',
  ],
  [
    'an object where the action has none',
    route({ access: { can: 'job.create', of: 'jobId' } }),
    'but job.create has none',
  ],
])('reports %s', (_, declared, fault) => {
  expect(routeFaults([declared], [mounted('/api/jobs/:jobId')])).toEqual([expect.stringContaining(fault)]);
});

it.each([
  mounted('/api/jobs'),
  mounted('/api/jobs/:jobId', 'DELETE'),
  mounted('/api/jobs/:jobId/'),
  mounted('/metrics'),
  mounted('/graphql', 'POST'),
  mounted('*', 'POST'),
])('reports what is mounted past the gate: $method $path', (stray) => {
  const fault = `${stray.method} ${stray.path} is mounted past the gate`;
  expect(routeFaults([route()], [mounted('/api/jobs/:jobId'), stray])).toEqual([fault]);
});

it('lets the product itself say that it lives, show its page and explain its API', () => {
  const own = ['/livez', '/readyz', '/docs', '/docs/openapi.json', '/', '/assets/index-1.js', '/icon.svg'];
  expect(
    routeFaults(
      [],
      own.map((path) => mounted(path)),
    ),
  ).toEqual([]);
});
