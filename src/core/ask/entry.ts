import type { AskKind, AskRef } from '../../contract/ask';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { GateSubject } from '../../contract/gate-terms';
import type { AskTurn } from '../../contract/portal-ask';

/**
 * An ask in an inbox, of whatever kind. What is usual is left out, because inboxes are written with every command; it has a
 * title, so that a list needs no further read.
 */
export type AskEntry<Kind extends AskKind = AskKind, Detail = unknown> = {
  readonly kind: Kind;
  readonly id: string;
  readonly engagementId: string;
  /** What it stands on. */
  readonly on?: { readonly issueId: string } | { readonly versionId: string };
  readonly title: string;
  readonly due: IsoDate | null;
  /** When it came to where it is. */
  readonly since: IsoInstant;
  /** For who has it in their inbox. */
  readonly turn: AskTurn;
  /** They have done their part: lists show it with what was done lately. */
  readonly isDone?: true;
  /** It is told at once, and comes first. */
  readonly isUrgent?: true;
  /** Among asks of the same day: what others wait for most has the lowest. */
  readonly weight: number;
  /** From the second time on that they are asked. */
  readonly round?: number;
  /** When the newest of what there is to tell came here, if so late that a digest may have been made without it. */
  readonly lateAt?: IsoInstant;
  /** What its kind alone needs. */
  readonly detail: Detail;
};

/** What waits for its time: kept so that nobody is taken out of an engagement who is to have it. It is never shown. */
export type PlannedAsk = AskRef;

/** Where an ask belongs in an inbox. */
export type AskPlace = AskEntry | 'planned' | undefined;

/** Whether this is the same ask. */
export const isSameAsk = (one: AskRef, other: AskRef): boolean => one.id === other.id && one.kind === other.kind;

/** On what an entry says that it stands. */
export const placeOn = (subject: GateSubject): NonNullable<AskEntry['on']> =>
  subject.kind === 'issue' ? { issueId: subject.issueId } : { versionId: subject.versionId };
