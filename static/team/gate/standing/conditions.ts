import type { TeamRaidEntry } from '../../../../src/contract/calls/team-raid';
import type { AccountId, IsoDate } from '../../../../src/contract/common';
import type { SignOff } from '../../../../src/contract/gate/sign-off';
import type { RaidProgress } from '../../../../src/contract/raid';

/** Something to be put right, with the Jira issue that it has become, once there is one. */
export type ConditionLine = {
  readonly key: string;
  readonly text: string;
  /** It is a criterion that was found unmet. */
  readonly isUnmet: boolean;
  readonly by: AccountId;
  readonly due: IsoDate | null;
  readonly owner: AccountId | null;
  readonly issueKey: string | null;
  readonly progress: RaidProgress | null;
};

/** The entries that came up with the sign-off of a gate. @param raid entries of any ask */
export const entriesOf = (raid: readonly TeamRaidEntry[], gateId: string): TeamRaidEntry[] =>
  raid.filter(({ ask }) => ask?.kind === 'gate' && ask.id === gateId);

/** The entries that signatures have brought, and those conditions that no entry is known of. */
export function conditionsOf(signOffs: readonly SignOff[], entries: readonly TeamRaidEntry[]): ConditionLine[] {
  const known = entries.map(({ id, what, isUnmet, raisedBy, due, owner, issueKey, progress }) => ({
    key: id,
    text: what,
    isUnmet,
    by: raisedBy,
    due,
    owner,
    issueKey,
    progress,
  }));
  const texts = new Set(known.map(({ text }) => text));
  const unknown = signOffs.flatMap(({ id, by, conditions }) =>
    conditions
      .filter(({ text }) => !texts.has(text))
      .map(({ text, due }, index) => ({
        key: `${id} ${index}`,
        text,
        isUnmet: false,
        by,
        due,
        owner: null,
        issueKey: null,
        progress: null,
      })),
  );
  return [...known, ...unknown];
}
