/** One note for each issue: anybody who may see the issue reads and writes it, and after thirty days it goes. */
import { asApp, asUser, route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs, WhereConditions } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

export type Note = { readonly text: string; readonly by: string; readonly at: number };

/** The issue, or the request in the portal, that a front end stands on. The front end says so, and proves nothing. */
type Extension = { readonly issue?: { readonly key: string }; readonly request?: { readonly key: string } };

const keptMs = 30 * 24 * 60 * 60 * 1000;
const keyOf = (issueKey: string) => `note:${issueKey}`;

/** The key of the issue that a front end is on. @throws where Jira doesn't show it to the person */
async function visibleKey({ issue, request }: Extension): Promise<string> {
  const path = request
    ? route`/rest/servicedeskapi/request/${request.key}`
    : route`/rest/api/3/issue/${issue?.key ?? ''}?fields=summary`;
  const { ok } = await asUser().requestJira(path);
  const key = (request ?? issue)?.key;
  if (!ok || key === undefined) throw new Error('There is no such issue');
  return key;
}

type Calls = {
  readonly read: () => Note | null;
  readonly write: (payload: { readonly text: string }) => Note;
};

export const note = makeResolver<Calls>({
  read: async ({ context }) => (await kvs.get<Note>(keyOf(await visibleKey(context.extension)))) ?? null,
  write: async ({ payload, context }) => {
    const key = await visibleKey(context.extension);
    const written: Note = { text: String(payload.text).slice(0, 1000), by: context.accountId, at: Date.now() };
    await kvs.set(keyOf(key), written);
    await new Queue({ key: 'written' }).push({ body: { key } });
    return written;
  },
});

/** Says on the issue that there is something new: behind the reply, so that nobody waits for it. */
export async function tell({ body }: { body: { key: string } }): Promise<void> {
  const text = 'Somebody wrote a note here.';
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  await asApp().requestJira(route`/rest/api/3/issue/${body.key}/comment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: { type: 'doc', version: 1, content } }),
  });
}

export async function tidy(): Promise<void> {
  const { results } = await kvs.query().where('key', WhereConditions.beginsWith('note:')).getMany<Note>();
  for (const { key, value } of results) if (value.at < Date.now() - keptMs) await kvs.delete(key);
}
