import type { AccountId, IsoDate } from '../../contract/common';
import type { AskedOf } from '../ask/entry';
import { type Command, type Commanded, isRepeat } from '../command/decide-once';
import { type Engagement, isCustomer, principalsOf } from '../engagement/engagement';
import type { ProvedCustomer } from './proved-customer';

/** Of whom something is still asked, of those of whom it was: customers who have left are asked nothing. */
export function stillAsked(engagement: Pick<Engagement, 'customers'>, before: AskedOf, now: AskedOf): AskedOf {
  if (now === 'side') return before === 'side' ? now : [];
  return now.filter((each) => (before === 'side' || before.includes(each)) && isCustomer(engagement, each));
}

/** The people of an ask: all that the rule needs to know of it, whatever its kind. */
export type AskParties = {
  readonly id: string;
  readonly engagementId: string;
  /** Whether the customer's side has been asked: nobody there sees what is planned, a draft, or ended before it began. */
  readonly isAsked: boolean;
  readonly askedOf: AskedOf;
  /** The people of the team who gave it, or are responsible for it. */
  readonly team: readonly AccountId[];
};

/**
 * The accounts for which a customer may see an ask and act on it: their own first, then those of the people whom they
 * stand in for. The list is empty if they may not see the ask. @param today in the customer's time zone
 */
export function capacitiesFor(engagement: Engagement, ask: AskParties, actor: AccountId, today: IsoDate): AccountId[] {
  const { engagementId, isAsked, askedOf } = ask;
  if (!isCustomer(engagement, actor) || engagementId !== engagement.id || !isAsked) return [];
  if (askedOf === 'side') return [actor];
  return [actor, ...principalsOf(engagement, actor, today)].filter((each) => askedOf.includes(each));
}

/** Whether something that is asked is this customer's to see. @param today in the customer's time zone */
export const maySee = (engagement: Engagement, ask: AskParties, actor: AccountId, today: IsoDate): boolean =>
  capacitiesFor(engagement, ask, actor, today).length > 0;

/**
 * Whether it is theirs to act on. Separation of duties: who gave it or is responsible for it never does it, even if
 * somebody has made them a customer too.
 */
export const mayAct = (engagement: Engagement, ask: AskParties, actor: AccountId, today: IsoDate): boolean =>
  maySee(engagement, ask, actor, today) && !ask.team.includes(actor);

/**
 * Whether all customers of an engagement may know that something is asked of these people: only then is it named in what
 * all of them read, as comments on the engagement request are.
 */
export const mayAllKnow = ({ colleaguesSee }: Pick<Engagement, 'colleaguesSee'>, askedOf: AskedOf): boolean =>
  askedOf === 'side' || colleaguesSee;

/** Proof that a proved customer may see one thing that is asked, in full. */
export class VisibleAsk {
  readonly #id: string;

  private constructor(
    readonly customer: ProvedCustomer,
    id: string,
  ) {
    this.#id = id;
  }

  /** @param today in the customer's time zone */
  static of(customer: ProvedCustomer, engagement: Engagement, ask: AskParties, today: IsoDate): VisibleAsk | undefined {
    customer.assertOf(ask);
    return maySee(engagement, ask, customer.accountId, today) ? new VisibleAsk(customer, ask.id) : undefined;
  }

  /**
   * Proves the same for a customer who repeats their last command: they see its result, although the ask may no longer
   * be theirs. The item keeps a fingerprint of its last command, which tells whether that was this customer's.
   * @param name of the command
   */
  static ofRepeat(
    customer: ProvedCustomer,
    ask: AskParties,
    item: Commanded & { readonly id: string },
    name: string,
    command: Command,
  ): VisibleAsk | undefined {
    customer.assertOf(ask);
    if (item.id !== ask.id) throw new Error('The last command on one thing that is asked does not show another');
    const isTheirs = ask.isAsked && isRepeat(name, item, command, customer.accountId);
    return isTheirs ? new VisibleAsk(customer, ask.id) : undefined;
  }

  /** @throws for anything else that is asked */
  assertIs(item: { readonly id: string; readonly engagementId: string }): void {
    this.customer.assertOf(item);
    if (item.id !== this.#id) throw new Error('A proof for one thing that is asked does not show another');
  }
}
