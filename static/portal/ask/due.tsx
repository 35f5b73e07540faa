import type { IsoDate } from '../../../src/contract/common';
import type { PortalAskBase } from '../../../src/contract/portal-ask';
import { dueFact, isDayNamed } from '../../i18n/due';
import type { Texts } from '../../i18n/texts';
import { DueText } from '../../list/due-text';

type Shown = Pick<PortalAskBase, 'due' | 'isOverdue' | 'isDone' | 'turn' | 'today'> & {
  readonly state: string;
  readonly deemedAfter?: IsoDate | null;
};

/**
 * The one rule of all lists and views: a due day is said of what the reader is still to do, now or after others. What has
 * ended, or what they have signed, has none to say. @see isDayNamed
 */
const isDueSaid = ({ due, deemedAfter = null, ...ask }: Shown): boolean =>
  isToDo(ask) && isDayNamed({ due, deemedAfter });

/** Whether something is left for the reader to do. Of a sign-off that waits for others of their side, they have done theirs. */
const isToDo = ({ isDone, state }: Pick<Shown, 'isDone' | 'state'>): boolean => !isDone && state !== 'waiting';

const dated = (ask: Shown) => ({ ...ask, isOthersTurn: ask.turn !== 'customer' });

/** The due day of what the reader is still to do, in words; null where none is said. */
export const formatDueToDo = (ask: Shown, texts: Texts): string | null =>
  isDueSaid(ask) ? dueFact(dated(ask), ask.today, texts).text : null;

/** The same in a list, where it stands out if they are late with it. */
export function DueToDo({ ask, texts }: { ask: Shown; texts: Texts }) {
  return isDueSaid(ask) && <DueText ask={dated(ask)} today={ask.today} texts={texts} />;
}
