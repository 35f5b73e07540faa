/** The demo's story, as users and Jira see it, is what was seen before: each file of `replies/` is one part of it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { recordAll } from './record';
import { tellAll } from './story';

const folder = join(import.meta.dirname, 'replies');
const told = await tellAll();
const files = await recordAll(told);
afterAll(() => told.end());

it.each(Object.keys(files))('%s', async (name) => {
  await expect(files[name]).toMatchFileSnapshot(join(folder, name));
});

it('keeps no file of what is no longer recorded', () => {
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)));
  expect(kept.filter((name) => !(name in files))).toEqual([]);
});

it('is a story in which the host had an answer to everything, and nothing went wrong', () => {
  const { host } = told.site;
  expect(host.problems()).toEqual([]);
  expect(host.queue.dropped()).toEqual([]);
  expect(host.log.lines()).toEqual([]);
});
