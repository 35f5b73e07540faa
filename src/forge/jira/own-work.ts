import { route } from '../platform/requests';
import { get } from './call';
import { readReply } from './reply';

export type Author = { readonly accountId?: string } | null;

/**
 * Tells what the app has written itself from what people have, and from what other apps have, Jira's own automation among them:
 * by the account that Jira knows the app by. It is asked for each time, because each site knows another one.
 */
export async function ownWork(): Promise<(author: Author) => boolean> {
  const { accountId } = await readReply<{ accountId: string }>(get(route`/rest/api/3/myself`));
  return (author) => author?.accountId === accountId;
}
