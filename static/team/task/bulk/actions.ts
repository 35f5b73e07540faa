import type { ListedTask } from '../../../../src/contract/task/team-task';
import { neverOwners } from '../../../../src/core/engagement/nameable';
import type { TextKey } from '../../../i18n/keys';
import { anyone, ownerId } from '../state/owner';
import { isClosed } from '../state/rows';

/** The actions on many tasks at once. */
export const bulkActions = ['confirm', 'reassign', 'set-due', 'withdraw'] as const;
export type BulkAction = (typeof bulkActions)[number];

const fits: Readonly<Record<BulkAction, (row: ListedTask) => boolean>> = {
  confirm: ({ state }) => state === 'completed',
  reassign: ({ state }) => state === 'planned' || state === 'open' || state === 'declined',
  'set-due': ({ state }) => state === 'planned' || state === 'open',
  withdraw: (row) => !isClosed(row),
};

/** Those of the rows that a command can be done with; the rest is left as it is. */
export const fittingFor = (action: BulkAction, rows: readonly ListedTask[]): ListedTask[] => rows.filter(fits[action]);

/** Those of the rows that are as a command wants them already. @param owner @param due as a form has them */
export function settledRows(
  action: BulkAction,
  rows: readonly ListedTask[],
  { owner, due }: { readonly owner: string; readonly due: string },
): ListedTask[] {
  if (action === 'reassign') return rows.filter((row) => ownerId(row) === owner);
  return action === 'set-due' ? rows.filter((row) => (row.due ?? '') === due) : [];
}

/** The sentence on what customers see once it is done. @param owner as a form has it */
export function bulkEffect(
  action: Exclude<BulkAction, 'withdraw'>,
  { owner, due }: { readonly owner: string; readonly due: string },
): TextKey {
  if (action === 'set-due' && due === '') return 'bulk.set-due.effect-none';
  return action === 'reassign' && owner === anyone ? 'bulk.reassign.effect-side' : `bulk.${action}.effect`;
}

/** Those of the team to whom none of the rows may go: whoever may have some of them is offered, and gets those. */
export function neverOwnersOfAll(rows: readonly ListedTask[]): string[] {
  const [first = [], ...others] = rows.map(neverOwners);
  return first.filter((accountId) => others.every((each) => each.includes(accountId)));
}
