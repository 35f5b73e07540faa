import type { IsoDate } from '../../../src/contract/common';
import type { PortalAskBase } from '../../../src/contract/portal-ask';
import { formatDue, isDayNamed } from '../../i18n/due';
import type { Texts } from '../../i18n/texts';

type Shown = Pick<PortalAskBase, 'due' | 'isOverdue' | 'isDone' | 'today'> & {
  readonly state: string;
  readonly deemedAfter?: IsoDate | null;
};

/**
 * The one rule of all lists and views: a due day is said of what the reader is still to do, now or after others. What has
 * ended, or what they have signed, has none to say. @see isDayNamed
 */
export const formatDueToDo = (ask: Shown, texts: Texts): string | null =>
  isToDo(ask) && isDayNamed({ due: ask.due, deemedAfter: ask.deemedAfter ?? null })
    ? formatDue(ask, ask.today, texts)
    : null;

/** Whether something is left for the reader to do. Of a sign-off that waits for others of their side, they have done theirs. */
export const isToDo = ({ isDone, state }: Pick<Shown, 'isDone' | 'state'>): boolean => !isDone && state !== 'waiting';
