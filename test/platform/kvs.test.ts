import { createRequire } from 'node:module';
import * as installed from '@forge/kvs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as own from '../../src/forge/platform/kvs';

type Store = Pick<typeof installed, 'kvs'>;
type Call = { readonly service: object; readonly path: string; readonly init: object };

const direct = {
  kvs: { url: 'https://storage.example', host: 'storage.example' },
  proxy: { token: 'a-token' },
  tracing: { traceId: 'a-trace', spanId: 'a-span' },
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The installed package, loaded anew: it looks at the platform only then. */
function freshlyInstalled(): Store {
  const load = createRequire(import.meta.url);
  delete load.cache[load.resolve('@forge/kvs')];
  return load('@forge/kvs');
}

/** The requests by which a few calls of storage reach the platform. */
async function sentBy({ kvs }: Store): Promise<Call[]> {
  const calls: Call[] = [];
  vi.stubGlobal('__forge_fetch__', async (service: object, path: string, init: object) => {
    calls.push({ service, path, init });
    return new Response('{"data":[],"successfulKeys":[],"failedKeys":[]}', { status: 200 });
  });
  await kvs
    .entity('task')
    .query()
    .index('by-issue', { partition: ['ü 🎉'] })
    .sort(installed.Sort.DESC)
    .getMany();
  await kvs.batchGet([{ key: 'task:a', entityName: 'task' }]);
  await kvs.transact().set('task:a', { v: 1 }, { entityName: 'task' }).delete('task:b').execute();
  await kvs.setSecret('seal', 'secret');
  return calls;
}

describe.each([
  ['Forge’s proxy', {}, { type: 'kvs', provider: 'app', remote: 'kvs' }],
  ['an address of its own', direct, { type: 'kvs' }],
  ['Forge’s proxy where the address is without a host', { ...direct, kvs: { url: direct.kvs.url } }, { remote: 'kvs' }],
])('storage that is reached through %s', (_, runtime, service) => {
  test('is sent what the installed package sends', async () => {
    vi.stubGlobal('__forge_runtime__', runtime);
    vi.resetModules();
    const theirs = await sentBy(freshlyInstalled());
    const ours = await sentBy(await import('../../src/forge/platform/kvs'));
    expect(theirs).toHaveLength(4);
    expect(theirs[0]?.service).toMatchObject(service);
    expect(ours).toEqual(theirs);
  });
});

test('what is named of storage is what the installed package names so', () => {
  const { kvs, ...named } = own;
  expect(kvs).toBeInstanceOf(installed.kvs.constructor);
  for (const [name, value] of Object.entries(named)) expect(value, name).toBe(Reflect.get(installed, name));
});
