import { type PortalRaidEntry, type RaidKind, type RaiseEntry, raidLimits } from '../../../src/contract/raid';
import { checkText, type FieldErrors } from '../draft/check-text';
import { checkRisk, emptyRisk, type RiskDraft, toRisk } from '../risk/risk-draft';

/** The entry that a customer is about to bring up. `risk` counts for a risk only, `what` for a problem only. */
export type RaiseDraft = {
  /** Made once per filled-in form. */
  readonly attempt: string;
  readonly kind: RaidKind;
  readonly what: string;
  readonly risk: RiskDraft;
};

export const newRaise = (attempt: string): RaiseDraft => ({ attempt, kind: 'issue', what: '', risk: emptyRisk(0) });

/** The draft for the other kind: what was written about it stays. */
export function asKind(draft: RaiseDraft, kind: RaidKind): RaiseDraft {
  const what = draft.kind === 'risk' ? draft.risk.what : draft.what;
  return { ...draft, kind, what, risk: { ...draft.risk, what } };
}

/** The resolver's refusal of a draft, said before the call: by `what` or `risk.what`, `risk.likelihood` … */
export const checkRaise = ({ kind, what, risk }: RaiseDraft): FieldErrors =>
  kind === 'risk' ? checkRisk('risk', risk) : checkText('what', what, raidLimits.what, true);

/** The entry to send, of a draft that passed its check; null for one that did not. */
export function toEntry({ attempt, kind, what, risk }: RaiseDraft, engagementId: string): RaiseEntry | null {
  if (kind === 'issue') return { attempt, engagementId, kind, what: what.trim() };
  const named = toRisk(risk);
  return named && { attempt, engagementId, kind, risk: named };
}

/** The state of an entry as its customer reads it: as its Jira issue does, whatever the team has said of it. */
export const entryStateOf = ({ progress }: PortalRaidEntry): 'received' | 'worked-on' | 'closed' => {
  if (progress === 'done') return 'closed';
  return progress === 'indeterminate' ? 'worked-on' : 'received';
};

/** The words for an entry that is in the way of no task any more, and since when; null for all else. */
export function freedFact({ obstacle }: PortalRaidEntry) {
  if (!obstacle || obstacle.isInTheWay) return null;
  const { freedAt: at, isAnswered } = obstacle;
  if (at === null) return { key: 'portal.raise.free', at } as const;
  return { key: isAnswered ? 'portal.raise.answered-on' : 'portal.raise.free-since', at } as const;
}

/** Whether its Jira issue is still open, though no task waits for it any more. */
export const isStillOpen = (entry: PortalRaidEntry): boolean =>
  freedFact(entry) !== null && (entry.progress === 'new' || entry.progress === 'indeterminate');

/**
 * The words for that state: what a signature in force asks for is to be put right, and was not just received. What was
 * answered, or is known to be out of the way, is not said to be just received either.
 */
export const standingKey = (entry: PortalRaidEntry) => {
  const state = entryStateOf(entry);
  const freed = freedFact(entry);
  if (state !== 'closed' && freed?.key === 'portal.raise.answered-on') return 'portal.raise.standing.answered';
  if (state !== 'closed' && freed?.key === 'portal.raise.free-since') return 'portal.raise.standing.free';
  return entry.condition && !entry.condition.isLeft
    ? (`portal.raise.condition.${state}` as const)
    : (`portal.raise.standing.${state}` as const);
};
