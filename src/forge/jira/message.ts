import type { ComposedMessage, JiraAsApp } from '../../app/ports/jira';
import type { SharedMessage } from '../../core/outbox/shared-message';
import { route } from '../platform/requests';
import { get, referenceKey, send } from './call';
import { type Author, ownWork } from './own-work';
import { people } from './people';
import { readReply, readVisibleReply } from './reply';
import { digestLeads, messageDocument, messageInWiki, peopleIn, type Surroundings } from './wording';

/** Jira's own default, and the most that it documents for no operation to refuse. */
const commentsAtOnce = 100;

/** The property by which Jira Service Management tells what is for the team only. It is in use everywhere, and documented nowhere. */
const visibilityKey = 'sd.public.comment';

type Property = { readonly key: string; readonly value: unknown };

/** The most characters in a comment, whether Jira counts a document's words alone or all of its markup. */
const commentAtMost = 32_767;

/** Messages to customers: public comments on the engagement request, in one of two formats. */
export const messages: Pick<JiraAsApp, 'compose' | 'comment' | 'hasComment'> = {
  compose: async (requestId, message, format) => {
    const { names, link } = await surroundingsOf(requestId, message);
    let said = message;
    while ((await lengthOf({ said, format, names, link })) > commentAtMost) {
      const shorter = said.shortened();
      if (!shorter) break;
      said = shorter;
    }
    return { said, format, names, link };
  },

  comment: async (requestId, message, reference) => {
    if (message.format === 'wiki') {
      const body = await messageInWiki(message.said.text, message, reference);
      await readReply(send('POST', route`/rest/servicedeskapi/request/${requestId}/comment`, { body, public: true }));
      return;
    }
    const properties: Property[] = [
      { key: visibilityKey, value: { internal: false } },
      { key: referenceKey, value: { reference } },
    ];
    const body = await messageDocument(message.said.text, message);
    await readReply(send('POST', route`/rest/api/3/issue/${requestId}/comment`, { body, properties }));
  },

  hasComment: async (requestId, reference, since, sought) => {
    type Comments = { comments: Written[]; total: number };
    const isOwn = await ownWork();
    // Jira's clock and ours differ a little.
    const from = Date.parse(since) - 60_000;
    for (let start = 0; ; ) {
      const { comments, total } = await readReply<Comments>(
        get(
          route`/rest/api/3/issue/${requestId}/comment?orderBy=${'-created'}&startAt=${start}&maxResults=${commentsAtOnce}`,
        ),
      );
      const recent = comments.filter(({ created }) => Date.parse(created) >= from);
      const own = recent.filter(({ author }) => isOwn(author));
      // The format may have been changed between two attempts.
      if (own.some(({ body }) => JSON.stringify(body ?? '').includes(reference))) return true;
      const references = await referencesOf(own.map(({ id }) => Number(id)));
      if ([...references.values()].includes(reference)) return true;
      const unmarked = own.filter(
        ({ id, body, created }) =>
          !references.has(id) && isSince(created, since) && !anyReference.test(JSON.stringify(body ?? '')),
      );
      if (sought !== undefined && (await isAmong(unmarked, sought))) return true;
      start += comments.length;
      // Newest first: an older one than the first attempt ends the search.
      if (recent.length < comments.length || comments.length === 0 || start >= total) return false;
    }
  },
};

type Written = { readonly id: string; readonly body: unknown; readonly created: string; readonly author: Author };

/** The references that comments carry as a property, by their ids: only the list by ids is documented to show properties. */
async function referencesOf(ids: readonly number[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  type Listed = { values: { id: string; properties?: Property[] }[] };
  const { values } = await readReply<Listed>(
    send('POST', route`/rest/api/3/comment/list?expand=${'properties'}`, { ids }),
  );
  return new Map(
    values.flatMap(({ id, properties = [] }) => {
      const found = properties.find(({ key }) => key === referenceKey);
      return found ? [[id, (found.value as { reference?: unknown } | null)?.reference] as const] : [];
    }),
  );
}

/** Whether a comment is surely no older than an attempt: an earlier message may have said the same a moment before. */
const isSince = (created: string, since: string): boolean => Date.parse(created) >= Date.parse(since);

const anyReference = /CS[0-9A-F]{8}/;

/**
 * Whether one of some comments without a reference is the one that is sought: Jira took the message, and not its property. A digest
 * is known by any of the sentences that digests begin with, because what it says, and in which language, may have changed
 * since: there are never two at a time.
 */
async function isAmong(comments: readonly Written[], sought: ComposedMessage | 'digest'): Promise<boolean> {
  if (comments.length === 0) return false;
  if (sought === 'digest') {
    const leads = await digestLeads();
    return comments.some(({ body }) => leads.has(wordsIn(body, 1)));
  }
  const words = wordsIn(await messageDocument(sought.said.text, sought));
  return comments.some(({ body }) => wordsIn(body) === words);
}

/** The words of a document, however they are marked. @param paragraphs the number of its first paragraphs; undefined for all */
function wordsIn(document: unknown, paragraphs?: number): string {
  const { text = '', content = [] } = (document ?? {}) as { text?: string; content?: readonly unknown[] };
  return (
    text +
    content
      .slice(0, paragraphs)
      .map((node) => wordsIn(node))
      .join('\n')
  );
}

/** Of a document with all of its markup. */
async function lengthOf(message: ComposedMessage): Promise<number> {
  const { text } = message.said;
  return message.format === 'wiki'
    ? (await messageInWiki(text, message, longestReference)).length
    : JSON.stringify(await messageDocument(text, message)).length;
}

/** As long as every reference is. */
const longestReference = 'CS00000000';

async function surroundingsOf(requestId: string, { text }: SharedMessage): Promise<Surroundings> {
  const named = peopleIn(text);
  const known = named.length > 0 ? await people(named) : [];
  return {
    names: new Map(known.map(({ accountId, name }) => [accountId, name])),
    link: text.name === 'test' ? undefined : await portalLink(requestId),
  };
}

/**
 * The address at which customers see the request. Undefined where Jira does not say: a message is worth sending without.
 */
async function portalLink(requestId: string): Promise<string | undefined> {
  type Request = { _links?: { web?: string } };
  const request = await readVisibleReply<Request>(get(route`/rest/servicedeskapi/request/${requestId}`));
  return request?._links?.web;
}
