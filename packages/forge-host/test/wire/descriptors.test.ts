import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectManager } from '../../example/site/people';
import { exampleSite } from '../../example/site/site';
import { createHost, type Host } from '../../src/host/host';
import { notEmulated, reasonFor, serviceName } from '../../src/wire/not-emulated';
import type { Meta } from '../../src/wire/request';
import { smallManifest } from '../fixtures/small-host';
import { nodesOf, placeOf, scriptsOf } from '../packages/syntax';

const scripts = ['@forge/api', '@forge/kvs', '@forge/events', '@forge/auth'].flatMap(scriptsOf);

/** The objects that name a service and an identity: those with a `type`, in the files that call the platform. */
const descriptors = scripts
  .filter((script) => /\b(__forge_fetch__|__fetchProduct)\b/.test(script.text))
  .flatMap((script) => nodesOf(script).filter(ts.isObjectLiteralExpression))
  .filter((object) => propertyOf(object, 'type') !== undefined);

const metas = new Map(descriptors.flatMap(metasOf).map((meta) => [JSON.stringify(meta), meta]));
const services = [...new Set([...metas.values()].map(serviceName))].sort();
const paths = [...new Set(scripts.flatMap((script) => nodesOf(script).flatMap(pathOf)))].sort();

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.getText() === name) return property.name;
  }
  return undefined;
}

/** The metas that an object can become; where a caller decides, with what this host's app could have decided. */
function metasOf(object: ts.ObjectLiteralExpression): Meta[] {
  const literal = (name: string, otherwise: readonly string[]): readonly (string | undefined)[] => {
    const value = propertyOf(object, name);
    if (!value) return [undefined];
    return ts.isStringLiteralLike(value) ? [value.text] : otherwise;
  };
  return literal('type', []).flatMap((type) =>
    literal('provider', ['app', 'user']).flatMap((provider) =>
      literal('remote', ['somewhere']).flatMap((remote) =>
        literal('contextAri', ['ari:cloud:jira::site/elsewhere']).map(
          (contextAri) => JSON.parse(JSON.stringify({ type, provider, remote, contextAri })) as Meta,
        ),
      ),
    ),
  );
}

/** A text that begins as a path does. What is put into it when it is called stands there as `x`. */
function pathOf(node: ts.Node): string[] {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  const text = ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('')
    : node.text;
  return /^\/[a-z][^\s]*$/.test(text) ? [text] : [];
}

type Globals = { __forge_fetch__(meta: Meta, path: string, init: object): Promise<Response> };
type Probe = { readonly meta: Meta; readonly path: string };

/** Enough of everything that some path takes for it to get past reading it. */
const body = JSON.stringify({ key: 'a', queueName: 'work', jobId: 'job-1', payload: [], accounts: [] });

let host: Host;
beforeAll(async () => {
  const app = await import('../fixtures/app');
  const door = async ({ call }: { call: { payload: Probe } }) => {
    const { __forge_fetch__ } = globalThis as unknown as Globals;
    const { meta, path } = call.payload;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    return (await __forge_fetch__(meta, path, init)).status;
  };
  host = await createHost({ manifest: smallManifest, handlers: { index: { ...app, door } }, content: exampleSite });
});
afterAll(() => host.close());

/** Whether the host says of a call that it has no such thing. */
async function isRefused(payload: Probe): Promise<boolean> {
  const call = { moduleKey: 'panel', person: projectManager, functionKey: 'probe', payload };
  const before = host.problems().length;
  const failed = await host.invoke(call).then(
    () => undefined,
    (error: Error) => error.message,
  );
  expect(host.problems().length > before).toBe(failed !== undefined);
  if (failed === undefined) return false;
  expect(failed).toMatch(/[Nn]ot implement/);
  return true;
}

/** Paths of services that are refused as a whole. */
const askedOf = { '/emails': 'emails', '/rest/api/content/': 'fpp confluence' };

const isServedBy = async (meta: Meta, path: string) => !(await isRefused({ meta, path }));

describe('the installed packages', () => {
  it('write what they call in a form that this test can read', () => {
    expect(services).toEqual(expect.arrayContaining(['fpp jira', 'fpp stargate', 'kvs']));
    expect(paths).toEqual(expect.arrayContaining(['/api/v1/get', '/app/report-accounts']));
    // The one that the others go through.
    const open = descriptors.filter((object) => metasOf(object).length === 0);
    expect(open.map((object) => propertyOf(object, 'type')?.getText())).toEqual(['args.type']);
    expect(open.map(placeOf)).toEqual([expect.stringContaining('api/out/api/fetch.js')]);
  });

  it.each(services)('find %s served, or refused with a reason', async (service) => {
    const own = [...metas.values()].filter((meta) => serviceName(meta) === service);
    const served: string[] = [];
    for (const meta of own) for (const path of paths) if (await isServedBy(meta, path)) served.push(path);
    if (notEmulated.services[service]) expect(served).toEqual([]);
    else expect(served).not.toEqual([]);
  });

  it.each(paths)('find %s served, or refused with a reason', async (path) => {
    const serving: string[] = [];
    for (const meta of metas.values()) if (await isServedBy(meta, path)) serving.push(serviceName(meta));
    const asked = Object.entries(askedOf).find(([start]) => path.startsWith(start))?.[1];
    const isNamed = (asked === undefined ? services : [asked]).every((service) => reasonFor(service, path));
    if (isNamed) expect(serving).toEqual([]);
    else expect(serving).not.toEqual([]);
  });
});

it('no reason is kept for what is no longer asked', () => {
  expect(Object.keys(notEmulated.services).filter((service) => !services.includes(service))).toEqual([]);
  const starts = Object.keys(notEmulated.paths);
  expect(starts.filter((start) => !paths.some((path) => path.startsWith(start)))).toEqual([]);
});

it('what nobody knows of would be noticed', async () => {
  expect(await isRefused({ meta: { type: 'kvs', provider: 'app', remote: 'kvs' }, path: '/api/v1/news' })).toBe(true);
  expect(await isRefused({ meta: { type: 'fpp', provider: 'app', remote: 'stargate' }, path: '/news' })).toBe(true);
  expect(await isRefused({ meta: { type: 'news' }, path: '/api/v1/get' })).toBe(true);
});
