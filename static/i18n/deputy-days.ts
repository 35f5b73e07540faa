import type { IsoDate } from '../../src/contract/common';
import type { Texts } from './texts';

type Days = { readonly from?: IsoDate | null | undefined; readonly until?: IsoDate | null | undefined };

/** The sentence that says for which days somebody stands in, by the days that are named. */
export const daysNamed = ({ from, until }: Days) => (from ? (until ? 'both' : 'from') : until ? 'until' : 'open');

/** The facts of that sentence. */
export const deputyFacts = (name: string, { from, until }: Days, { day }: Pick<Texts, 'day'>) => ({
  name,
  from: from ? day(from) : '',
  until: until ? day(until) : '',
});
