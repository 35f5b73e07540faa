import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from './jira/router';
import { notEmulated as notInFrames } from './site/browser/not-emulated';
import { notEmulated } from './wire/not-emulated';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const readme = read('README.md');

it('shows the example that runs', () => {
  expect(readme).toContain(`\`\`\`ts\n${read('example.test.ts')}\`\`\``);
});

it('names files that are there', () => {
  const names = [...readme.matchAll(/`([\w/-]+\.(?:test\.)?(?:ts|css)|[\w/-]+\/)`/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !existsSync(join(import.meta.dirname, name)))).toEqual([]);
});

it('lists every operation of Jira that is emulated, and no other', () => {
  const list = readme.slice(readme.indexOf('### Jira and JSM'), readme.indexOf('## Assumptions'));
  const named = [...list.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, name]) => name);
  const emulated = operations.map(({ operationId }) => operationId);
  expect(emulated.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !emulated.includes(String(name)))).toEqual([]);
});

it('names all that is refused by name', () => {
  const refused = [...Object.keys(notInFrames), ...Object.keys(notEmulated.services)];
  const egress = /^__permission__/;
  expect(refused.filter((name) => !egress.test(name) && !readme.includes(`\`${name}\``))).toEqual([]);
  expect(readme).toContain('`__permission__…`');
});
