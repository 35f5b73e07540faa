import type { AccountId, IsoDate, IsoInstant } from '../../../contract/common';
import { instantText } from '../../calendar/day';

/**
 * The answer to a customer who asked for another date. @property what `other`: the team has settled on a day of its own
 * @property before the due day until then
 */
export type DateAnswer = {
  readonly what: 'agreed' | 'other' | 'refused';
  readonly to: AccountId;
  readonly at: IsoInstant;
  readonly before: IsoDate | null;
};

/**
 * The answer to whoever asked for another date, as inboxes hold it, which have little room: what it was, its instant in base 36,
 * and the end of the account's id of who asked, where the task is somebody else's by now.
 */
export type PackedAnswer = string;

/** The answer, as a digest tells it. @property to the end of the account's id of who asked, where that is not whose task it is */
export type ToldAnswer = { readonly what: DateAnswer['what']; readonly at: IsoInstant; readonly to?: string };

/** So much of an account's id that no two customers of an engagement share it. */
const endOf = (accountId: AccountId): string => accountId.slice(-12);

export function packAnswer({ what, at, to }: DateAnswer, isOwner: boolean): PackedAnswer {
  const packed = `${what} ${Date.parse(at).toString(36)}`;
  return isOwner ? packed : `${packed} ${endOf(to)}`;
}

export function unpackAnswer(packed: PackedAnswer): ToldAnswer {
  const [what = '', at = '', ...to] = packed.split(' ');
  const told = { what: what as DateAnswer['what'], at: instantText(Number.parseInt(at, 36)) };
  return to.length === 0 ? told : { ...told, to: to.join(' ') };
}
