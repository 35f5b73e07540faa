import type { AccountId } from '../../../contract/common';
import { instantText } from '../../../core/calendar/day';
import { urgentFrom } from '../../../core/calendar/urgent';
import { hasNews } from '../../../core/contact/outbound';
import { digestAt } from '../../../core/digest/make-digest';
import { type Engagement, isCustomer, messageFormatOf } from '../../../core/engagement/engagement';
import { toldRulesOf } from '../../../core/kinds/ask-kinds';
import type { Message, UrgentNews } from '../../../core/outbox/effect';
import { newsNow } from '../../../core/outbox/news-now';
import { SharedMessage } from '../../../core/outbox/shared-message';
import { accept } from '../../../core/result';
import { noteContact } from '../../contact/note-contact';
import { heldUpUntil, noteDigestTold, takeDay } from '../../due/held-up-digest';
import { readInboxes } from '../../due/read-inboxes';
import { isDigest } from '../../due/unsent-digests';
import { Refused, Unavailable } from '../../ports/failure';
import type { ComposedMessage } from '../../ports/jira';
import type { BackgroundPorts, Ports } from '../../ports/ports';
import { isUndelivered, noteDelivered } from '../../survey/recovery/note-delivered';
import { inUnitOfWork } from '../../unit-of-work';
import type { EffectRules } from './effect-rules';

/** Comments on the engagement request: JSM mails it to the request's people. */
export const tellCustomer: EffectRules<'tell-customer'> = {
  // Every comment is a mail. One that is there already is found by its reference, among the request's comments.
  isIdempotent: false,
  searchLagSeconds: null,
  // Messages about one item are read in the order in which things happened.
  // Digests follow each other by `notBefore`, and a test message is about none.
  followsEarlier: ({ message }) => message.name !== 'digest' && message.name !== 'test',
  // Urgent news of "even now" would not come so behind news that waits for the morning.
  overtakes: ({ message }, earlier) => isEvenNow(message) && !isEvenNow(earlier.message),
  // A digest leaves the customer in peace, however long Jira has held it up, and is the only one of its day.
  notBefore: async (ports, { message, engagementId }) => {
    if (message.name === 'digest') return heldUpUntil(ports, engagementId, message.span);
    // Who sends a test message waits for it.
    return message.name === 'test' || isEvenNow(message) ? undefined : urgentUntil(ports, engagementId);
  },
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'message',
    concerns: async (_, { engagementId, message }) => ({ engagementId, accountId: onlyOne(message) }),
  },
  perform: async (ports, entry, triedSince, keep) => {
    const { reference, effect, notices: kept = [] } = entry;
    const { engagementId, requestId, message } = effect;
    let notices = kept;
    const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
    if (!engagement) throw new Error('A message of an engagement that is not stored');
    const { said, isContact } = await saidNow(ports, engagement, message);
    const composed = said && (await ports.asApp.compose(requestId, said, messageFormatOf(engagement)));
    const sought = message.name === 'digest' ? message.name : composed;
    const isTold = triedSince !== null && (await wasTold(ports, requestId, reference, triedSince, sought));
    if (!isTold) {
      // All that it would have told may be over by now.
      if (!composed) return 'done';
      const later = message.name === 'digest' ? await takeDay(ports, engagementId, message.span) : undefined;
      if (later !== undefined) return { later };
      const notes = composed.said.noticesIn(engagement);
      if (notices.length > 0 || notes.length > 0) await keep({ notices: notes });
      notices = notes;
      await ports.asApp.comment(requestId, composed, reference);
    }
    if (isContact) await noteContact(ports, engagement, reference);
    if (isDigest(entry)) return noteDigestTold(ports, entry, notices, isTold ? 'found' : 'sent');
    if (message.name === 'personal') await noteDelivered(ports, message);
    else if (message.name !== 'test' && message.name !== 'digest') await noteNewsTold(ports, message);
    return 'done';
  },
};

const isEvenNow = (message: Message): boolean => 'isEvenNow' in message && message.isEvenNow === true;

/** The instant from which an urgent message may go that would come in quiet hours or a critical period; undefined for now. */
async function urgentUntil(ports: Ports, engagementId: string): Promise<string | undefined> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  const now = ports.now();
  const from = engagement ? urgentFrom(engagement.calendar, now) : now;
  return from > now ? instantText(from) : undefined;
}

/** @property isContact it tells the customer something that they had not asked for */
type SaidNow = { readonly said: SharedMessage | undefined; readonly isContact: boolean };
const nothing: SaidNow = { said: undefined, isContact: false };

/** The words of a message at the moment at which it is sent; nothing for a digest without news, and for news that is over. */
async function saidNow(ports: BackgroundPorts, engagement: Engagement, message: Message): Promise<SaidNow> {
  if (message.name === 'test') return { said: SharedMessage.of(engagement, message), isContact: false };
  if (message.name === 'personal') {
    const isWaiting = isCustomer(engagement, message.to[0]) && (await isUndelivered(ports, message));
    // It answers what they had said: it is no contact that came unasked.
    return isWaiting ? { said: SharedMessage.ofPersonal(engagement, message.to), isContact: false } : nothing;
  }
  if (message.name !== 'digest') {
    const [{ value: item }] = await ports.storage.load([message.ask]);
    const news = item && newsNow(engagement, item, message);
    return news ? { said: SharedMessage.of(engagement, news), isContact: true } : nothing;
  }
  const parts = digestAt(engagement, message.span, await readInboxes(ports, engagement), ports.now());
  return parts.length === 0 ? nothing : { said: SharedMessage.ofDigest(engagement, parts), isContact: hasNews(parts) };
}

/** Notes with an ask that urgent news of it is on the request, where its kind asks for that. Twice is once. */
async function noteNewsTold(ports: Ports, { ask, to, ...queued }: UrgentNews): Promise<void> {
  const { withTold } = toldRulesOf(ask.kind);
  if (!withTold) return;
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: item }] = await work.load(ask);
    const after = item && withTold(item, queued, to);
    if (after) work.save(ask.kind, ask.id, after as typeof item);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}

/** The person whom a message is for; null where there are several. */
function onlyOne(message: Message): AccountId | null {
  const [only = null, other] = message.name === 'digest' || message.to === 'side' ? [] : message.to;
  return other === undefined ? only : null;
}

/** Looking that is refused is no refusal of the message: else it would be sent again by whoever sees it given up. */
async function wasTold(
  ports: BackgroundPorts,
  requestId: string,
  reference: string,
  since: string,
  sought: ComposedMessage | 'digest' | undefined,
): Promise<boolean> {
  try {
    return await ports.asApp.hasComment(requestId, reference, since, sought);
  } catch (error) {
    throw error instanceof Refused ? new Unavailable('jira', error.status) : error;
  }
}
