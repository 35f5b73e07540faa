import { join } from 'node:path';
import { createHost } from 'forge-host/host';
import { expect, it } from 'vitest';
import { app } from '../example/on-host';
import { developer } from '../example/site/people';

it('writes a note on a slow day, tells of it behind the reply, and tidies it away in time', async () => {
  const host = await createHost({ ...app, manifest: join(app.folder, 'manifest.yml'), seed: 7 });
  const [moduleKey, person] = ['panel', developer];

  // Jira's word to the module about the page that it is on, as this person.
  const { extension } = await host.context(moduleKey, person, { issueKey: 'LIB-9' });
  const invoke = (functionKey: string, payload = {}) =>
    host.invoke({ moduleKey, person, functionKey, payload, extension });
  host.faults.next({ service: 'storage', fault: { kind: 'latency', ms: 3_000 } });
  expect(await invoke('write', { text: 'Ask the readers' })).toMatchObject({ text: 'Ask the readers', by: person });
  expect(host.meter.last()).toMatchObject({ outcome: 'returned', person, storage: { writes: 1 } });
  expect(host.meter.last()?.ms).toBeGreaterThan(3_000);

  // The queue is worked off, a minute later at the latest.
  await host.advance(60_000);
  const comments = { method: 'GET', path: '/rest/api/3/issue/LIB-9/comment', headers: {} };
  expect(JSON.stringify(await host.requestJira(person, comments))).toContain('Somebody wrote a note here.');

  // A month in which the schedule runs every hour.
  expect(await invoke('read')).toMatchObject({ text: 'Ask the readers' });
  await host.advance(31 * 86_400_000);
  expect(await invoke('read')).toBeNull();
  expect(host.problems()).toEqual([]);
  await host.close();
});
