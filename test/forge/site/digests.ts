/** The messages that customers have been told on their request, each with its time. */
import { projectAdministrator } from '../../../demo/people';
import english from '../../../locales/en-US.json';
import { jiraGet, type Site } from './site';

export type Told = { readonly body: string; readonly at: string };

const leads = Object.entries(english).flatMap(([key, text]) => (key.startsWith('comment.digest-lead.') ? [text] : []));

/** Whether a comment, or the mail of it, is a digest: it has one of the sentences that digests begin with. */
export const isDigest = (text: string): boolean => leads.some((lead) => text.includes(lead));

/** Every comment on an engagement's request, oldest first. */
export async function toldOn({ host }: Site, { requestKey }: { readonly requestKey: string }): Promise<Told[]> {
  const path = `/rest/servicedeskapi/request/${requestKey}/comment?limit=100`;
  const { values } = await jiraGet(host, projectAdministrator, path);
  type Comment = { body: string; created: { epochMillis: number } };
  return (values as Comment[]).map(({ body, created }) => ({ body, at: new Date(created.epochMillis).toISOString() }));
}

/** The lines of a digest, in its order, each with the day on which it came: `2026-11-23 Please sign off: …`. */
export const linesOf = (told: readonly Told[]): string[] =>
  told.flatMap(({ body, at }) => [...body.matchAll(/^\* (.*)$/gm)].map(([, line]) => `${at.slice(0, 10)} ${line}`));
