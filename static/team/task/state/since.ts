import type { IsoInstant } from '../../../../src/contract/common';
import type { TaskStateName } from '../../../../src/contract/task/task';
import type { Texts } from '../../../i18n/texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { ownerId } from './owner';

type Settled = Parameters<typeof ownerId>[0] & {
  readonly state: Exclude<TaskStateName, 'planned'>;
  readonly since: IsoInstant;
  readonly doneBy?: string | undefined;
};

/** Since when a task is what it is, and with whom. Whoever did it is named where it is no longer theirs. */
export function formatTaskSince(task: Settled, personOf: PersonOf, texts: Texts): string {
  const { state, since, doneBy } = task;
  const date = texts.dayOf(since);
  if (state === 'open' && task.owner.kind === 'side') return texts.t('since.open-side', { date });
  return (state === 'completed' || state === 'confirmed') && doneBy !== undefined && doneBy !== ownerId(task)
    ? texts.t(`since.${state}-by`, { name: nameOf(doneBy, personOf, texts), date })
    : texts.t(`since.${state}`, { date });
}
