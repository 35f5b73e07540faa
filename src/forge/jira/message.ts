import type { JiraAsApp } from '../../app/ports';
import type { SharedMessage } from '../../core/outbox/shared-message';
import { route } from '../platform/requests';
import { type Author, get, isApp, send } from './call';
import { people } from './people';
import { readReply, readVisibleReply } from './reply';
import { messageDocument, messageInWiki, peopleIn, type Surroundings } from './wording';

/** Jira's own default, and the most that it documents for no operation to refuse. */
const commentsAtOnce = 100;

/** The property of a comment that carries its reference. No customer sees it. */
const referenceKey = 'countersign-reference';
/** The property by which Jira Service Management tells what is for the team only. It is in use everywhere, and documented nowhere. */
const visibilityKey = 'sd.public.comment';

type Property = { readonly key: string; readonly value: unknown };

/** Messages to customers: public comments on the engagement request, in one of two formats. */
export const messages: Pick<JiraAsApp, 'comment' | 'hasComment'> = {
  comment: async (requestId, message, format, reference) => {
    const around = await surroundingsOf(requestId, message);
    if (format === 'wiki') {
      const body = await messageInWiki(message.text, around, reference);
      await readReply(send('POST', route`/rest/servicedeskapi/request/${requestId}/comment`, { body, public: true }));
      return;
    }
    const properties: Property[] = [
      { key: visibilityKey, value: { internal: false } },
      { key: referenceKey, value: { reference } },
    ];
    const body = await messageDocument(message.text, around);
    await readReply(send('POST', route`/rest/api/3/issue/${requestId}/comment`, { body, properties }));
  },

  hasComment: async (requestId, reference, since) => {
    type Comments = { comments: { id: string; body: unknown; created: string; author: Author }[]; total: number };
    // Jira's clock and ours differ a little.
    const from = Date.parse(since) - 60_000;
    for (let start = 0; ; ) {
      const { comments, total } = await readReply<Comments>(
        get(
          route`/rest/api/3/issue/${requestId}/comment?orderBy=${'-created'}&startAt=${start}&maxResults=${commentsAtOnce}`,
        ),
      );
      const recent = comments.filter(({ created }) => Date.parse(created) >= from);
      const own = recent.filter(({ author }) => isApp(author));
      // The format may have been changed between two attempts.
      if (own.some(({ body }) => JSON.stringify(body ?? '').includes(reference))) return true;
      const ids = own.map(({ id }) => Number(id));
      if (await isReferredTo(ids, reference)) return true;
      start += comments.length;
      // Newest first: an older one than the first attempt ends the search.
      if (recent.length < comments.length || comments.length === 0 || start >= total) return false;
    }
  },
};

/** Whether one of some comments carries a reference as its property: only the list by ids is documented to show properties. */
async function isReferredTo(ids: readonly number[], reference: string): Promise<boolean> {
  if (ids.length === 0) return false;
  type Listed = { values: { properties?: Property[] }[] };
  const { values } = await readReply<Listed>(
    send('POST', route`/rest/api/3/comment/list?expand=${'properties'}`, { ids }),
  );
  return values.some(({ properties = [] }) =>
    properties.some(
      ({ key, value }) => key === referenceKey && (value as { reference?: unknown } | null)?.reference === reference,
    ),
  );
}

async function surroundingsOf(requestId: string, { text }: SharedMessage): Promise<Surroundings> {
  const named = peopleIn(text);
  const known = named.length > 0 ? await people(named) : [];
  return {
    names: new Map(known.map(({ accountId, name }) => [accountId, name])),
    link: text.name === 'digest' ? await portalLink(requestId) : undefined,
  };
}

/**
 * The address at which customers see the request. Undefined where Jira does not say: a digest is worth sending without.
 */
async function portalLink(requestId: string): Promise<string | undefined> {
  type Request = { _links?: { web?: string } };
  const request = await readVisibleReply<Request>(get(route`/rest/servicedeskapi/request/${requestId}`));
  return request?._links?.web;
}
