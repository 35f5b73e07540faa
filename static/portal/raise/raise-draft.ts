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

/** The words for that state: what a signature in force asks for is to be put right, and was not just received. */
export const standingKey = (entry: PortalRaidEntry) => {
  const state = entryStateOf(entry);
  return entry.condition && !entry.condition.isLeft
    ? (`portal.raise.condition.${state}` as const)
    : (`portal.raise.standing.${state}` as const);
};
