import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../src/jira/router';
import { notEmulated as notInFrames } from '../src/site/browser/not-emulated';
import { notEmulated } from '../src/wire/not-emulated';

const home = join(import.meta.dirname, '..');
const readme = readFileSync(join(home, 'README.md'), 'utf8');

it('shows the example that runs', () => {
  expect(readme).toContain(`\`\`\`ts\n${readFileSync(join(import.meta.dirname, 'example.test.ts'), 'utf8')}\`\`\``);
});

it('names files that are there', () => {
  const names = [...readme.matchAll(/`([\w/-]+\.(?:test\.)?(?:ts|css)|[\w/-]+\/)`/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(
    names.filter((name) => !['.', 'src', 'test', 'example'].some((folder) => existsSync(join(home, folder, name)))),
  ).toEqual([]);
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
