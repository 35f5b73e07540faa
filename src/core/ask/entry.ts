import type { AskKind, AskRef } from '../../contract/calls/ask';
import type { AccountId, IsoDate, IsoInstant, Subject } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';

/**
 * An ask in an inbox, of whatever kind. What is usual is left out, because inboxes are written with every command; it
 * has a title, so that a list needs no further read.
 */
export type AskEntry<Kind extends AskKind = AskKind, Detail = unknown> = {
  readonly kind: Kind;
  readonly id: string;
  readonly engagementId: string;
  /** The subject that it stands on. */
  readonly on?: { readonly issueId: string } | { readonly versionId: string };
  readonly title: string;
  readonly due: IsoDate | null;
  /** The instant at which it came to where it is. */
  readonly since: IsoInstant;
  /** For who has it in their inbox. */
  readonly turn: AskTurn;
  /** They have done their part: lists show it with what was done lately. */
  readonly isDone?: true;
  /**
   * It waits for somebody in vain: who has left or can't take part, may not do it, or can't be told. Then it is the team's turn,
   * whoever else has it.
   */
  readonly isForsaken?: true;
  /** Its holder has said that they will do it later: it comes after everything else that waits for them. */
  readonly isPutOff?: true;
  /** Their part counts as done in their progress: the team has accepted it, or they have signed. */
  readonly isCredited?: true;
  /** It is its holder's alone: no deputy sees it or does it, and it counts in nobody's progress. */
  readonly isPersonal?: true;
  /** Nobody else may know how it stands for its holder: others are shown, and told, what it is `openly` (`openlyOf`). */
  readonly isPrivate?: true;
  /** The standing of a private one for everybody but its holder, as if nothing private had happened; left out where it would not be there. */
  readonly openly?: Standing;
  /** It is told at once, and comes first. */
  readonly isUrgent?: true;
  /** Among asks of the same day: what others wait for most has the lowest. */
  readonly weight: number;
  /** From the second time on that they are asked. */
  readonly round?: number;
  /** The instant at which its newest news was stored, if so late that a digest may have missed it. */
  readonly lateAt?: IsoInstant;
  /** The data that its kind alone needs. */
  readonly detail: Detail;
};

type Standing = Pick<AskEntry, 'due' | 'since' | 'turn' | 'isDone' | 'isPutOff'>;

/**
 * An entry as everybody but its holder may know it; undefined where they may know nothing of it. Whoever leaves out what is private tells by that
 * where others have the same ask: it has to be there as theirs is.
 */
export function openlyOf(entry: AskEntry): AskEntry | undefined {
  const { isPrivate, openly, isDone: _isDone, lateAt: _lateAt, ...others } = entry;
  return isPrivate ? openly && { ...others, ...openly } : entry;
}

/** Of whom something is asked: customers by name, or anyone of their side. */
export type AskedOf = 'side' | readonly AccountId[];

/** A planned ask waits for its time. Nobody sees it. It keeps who is to have it from being removed from the engagement. */
export type PlannedAsk = AskRef;

/** The place of an ask in an inbox. */
export type AskPlace = AskEntry | 'planned' | undefined;

/** Whether this is the same ask. */
export const isSameAsk = (one: AskRef, other: AskRef): boolean => one.id === other.id && one.kind === other.kind;

/** Whether something is to be done about it yet, by its holder or by others before them. */
export const isOpen = ({ isDone, turn }: AskEntry): boolean => !isDone && turn !== 'nobody';

/** On what an entry says that it stands. */
export const standsOn = (subject: Subject): NonNullable<AskEntry['on']> =>
  subject.kind === 'issue' ? { issueId: subject.issueId } : { versionId: subject.versionId };
