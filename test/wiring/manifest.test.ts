import { readFileSync } from 'node:fs';
import { loadManifest } from 'forge-host/manifest';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { fromRoot, sourcesIn, textOf } from './source';

const text = readFileSync(fromRoot('manifest.yml'), 'utf8');
const code = sourcesIn('src').map(textOf).join('\n');
const modules = [...text.matchAll(/^ {4}- key: (\S+)$/gm)].map(([, key]) => key);

describe('manifest.yml', () => {
  it('is valid to Atlassian’s own validator', async () => {
    expect((await loadManifest(fromRoot('manifest.yml'))).entities.length).toBeLessThanOrEqual(20);
  });
  it('declares no egress and nothing unsafe', () => {
    expect(text).not.toMatch(/external:|unsafe|remotes:|webtrigger|providers:/);
  });
  it.each([...text.matchAll(/handler: (\S+)/g)].map(([, handler]) => handler ?? ''))(
    '%s is exported',
    async (handler) => {
      const [file, name = ''] = handler.split('.');
      const exports = (await import(fromRoot('src', `${file}.ts`))) as Record<string, unknown>;
      expect(typeof exports[name]).toBe('function');
    },
  );
  it('names every queue that the app pushes to, and no other', () => {
    const pushed = [...code.matchAll(/pushTo\(\s*'([^']+)'/g)].map(([, key]) => key);
    const consumed = [...text.matchAll(/queue: (\S+)/g)].map(([, key]) => key);
    expect([...new Set(pushed)].sort()).toEqual(consumed.sort());
  });
  it('gives each resolver its own function, and each module to one resolver', () => {
    for (const resolver of ['portal', 'team', 'plan', 'admin']) {
      const source = textOf(`src/forge/resolvers/${resolver}.ts`);
      const served = [...text.matchAll(/- key: (\S+)\n(?:(?! {4}- key).*\n)*? {6}resolver: \{ function: (\w+) \}/g)]
        .filter(([, , name]) => name === resolver)
        .map(([, key]) => key);
      const listed = [...(/modules: \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
        ([, key]) => key,
      );
      expect(served.sort()).toEqual(listed.sort());
      expect(served.length).toBeGreaterThan(0);
    }
    expect(modules.length).toBeGreaterThan(5);
  });
  it('lets the unlicensed reach the portal function only', () => {
    for (const [block] of text.matchAll(/ {4}- key: .*\n(?:(?! {4}- key)(?! {2}\S).*\n)*/g)) {
      if (block.includes('unlicensedAccess')) expect(block).toContain('function: portal');
    }
  });
});

describe('tsconfig.json', () => {
  it('lets Forge’s bundler, which reads it, emit', () => {
    const { config } = ts.readConfigFile(fromRoot('tsconfig.json'), ts.sys.readFile);
    const { options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, fromRoot());
    expect(errors).toEqual([]);
    expect([options.noEmit, options.emitDeclarationOnly, options.paths]).toEqual([undefined, undefined, undefined]);
  });
});
