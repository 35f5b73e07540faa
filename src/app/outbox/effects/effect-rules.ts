import type { AccountId } from '../../../contract/common';
import type { Trouble } from '../../../contract/engagement';
import type { EffectKind, EffectOf, EntryOf, OutboxEntry } from '../../../core/outbox/effect';
import type { BackgroundPorts, Ports } from '../../ports/ports';

/**
 * All that is known of a kind of effect. Each kind has a file of its own here, and its line in `effects.ts`;
 * where it goes to is said in `core/outbox/target.ts`.
 */
export type EffectRules<Kind extends EffectKind> = Repetition & {
  /**
   * Whether an entry waits for those of its kind that earlier events of the same item have queued (`earlierIds`). Null: it
   * does not matter which of several effects is done first.
   */
  readonly followsEarlier: ((effect: EffectOf<Kind>) => boolean) | null;
  /** Whether it goes before one of these, which only waits for a better time. Absent: never. */
  readonly overtakes?: (effect: EffectOf<Kind>, earlier: EffectOf<Kind>) => boolean;
  /**
   * The instant from which an effect may be done that would come at a bad time now; undefined for now. Null: any time.
   */
  readonly notBefore: ((ports: Ports, effect: EffectOf<Kind>) => Promise<string | undefined>) | null;
  readonly whenRefused: WhenRefused<Kind>;
  /**
   * Does it. Refused and Unavailable are thrown as Jira and storage throw them.
   * @param triedSince since when an earlier attempt may have reached Jira; null when none can have
   * @param keep stores something with the entry that a later attempt has to know
   * @returns `fulfilled` where the entry was ended in the transaction that stored what came of it; `later` where it found that it
   * has to wait, and has done nothing
   */
  readonly perform: (
    ports: BackgroundPorts,
    entry: EntryOf<Kind>,
    triedSince: string | null,
    keep: (kept: Kept) => Promise<void>,
  ) => Promise<'done' | 'fulfilled' | { readonly later: string }>;
};

/** The part of an entry that an attempt writes. */
export type Kept = Pick<OutboxEntry, 'notices' | 'isHandedOver'>;

/**
 * The way in which an effect is kept from being seen twice. An idempotent effect may be done any number of times. An effect
 * that is not idempotent is claimed before it is done, and first looks for the result of an earlier attempt. If only Jira's
 * search can find that result, the next attempt waits until the search must have seen it.
 */
type Repetition =
  | { readonly isIdempotent: true }
  | { readonly isIdempotent: false; readonly searchLagSeconds: number | null };

/** Jira's search sees what is new some time after it is there. After so long, what it does not find is not there. */
export const searchLagSeconds = 180;

/**
 * The consequence of an effect that Jira refuses for good, or does not reply to for a day. Each kind says how it is done in the
 * end, and who is told until then. None is dropped.
 */
export type WhenRefused<Kind extends EffectKind> =
  /** The engagement's administrators see a trouble, and can have it done again. */
  | {
      readonly leadsTo: 'trouble';
      readonly kind: Trouble['kind'];
      /**
       * It may well be done by itself later, and does no harm by then: it is tried once a day until it is done, and is a trouble
       * from the third day of that on. Absent: it is given up.
       */
      readonly isTriedDaily?: true;
      /** The engagement and person concerned; undefined if what the effect was about is gone. */
      readonly concerns: (ports: Pick<Ports, 'storage'>, effect: EffectOf<Kind>) => Promise<Concern | undefined>;
    }
  /** The engagement is blocked, and says why; its administrators can have its request opened again. */
  | { readonly leadsTo: 'blocked-engagement'; readonly engagementId: (effect: EffectOf<Kind>) => string };

/** @property accountId whom the effect was for; null for anyone of the customer's side */
export type Concern = { readonly engagementId: string; readonly accountId: AccountId | null };
