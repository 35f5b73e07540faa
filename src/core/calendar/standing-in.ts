import type { IsoDate } from '../../contract/common';
import type { Deputy } from '../../contract/engagement';

type Days = Pick<Deputy, 'from' | 'until'>;

/** Whether a deputy's days include this one. */
export const standsInOn = ({ from, until }: Days, day: IsoDate): boolean =>
  (from === undefined || from <= day) && !isOver({ until }, day);

/** Whether a deputy's last day has passed. */
export const isOver = ({ until }: Pick<Deputy, 'until'>, today: IsoDate): boolean =>
  until !== undefined && until < today;
