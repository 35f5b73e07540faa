/** Gates whose silence counts, and the days of their notices, for tests. */
import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { Notice } from '../../../../src/contract/gate/notice';
import { standardCalendar } from '../../../../src/core/calendar/standard';
import { deemedAfter, lastDayAsTold, noticeDays, silenceOf } from '../../../../src/core/gate/deemed';
import type { Gate } from '../../../../src/core/gate/gate';
import * as g from '../given';

export const [ann, ben] = ['customer-0', 'customer-1'];
export const berlin = standardCalendar('Europe/Berlin');
export const asked = '2026-11-23';
export const by = { actor: 'app', at: '2026-11-25T09:00:00.000Z' };
/** Asked on Monday, 23 November 2026. */
export const silent = (changes: Partial<Gate> = {}): Gate =>
  g.gateWith({ lapse: 'deem', deemedAfterDays: 5, due: null, standing: g.standing([null]), ...changes });
export const on = (calendar: Partial<WorkingCalendar>): WorkingCalendar => ({ ...berlin, ...calendar });
export const notice = (day: string, lastDay = '2026-11-30'): Notice => ({ on: day, lastDay });
/** The gate of those who have had these notices, in the order of who is to sign. */
export const toldTo = (all: readonly (readonly Notice[])[], changes: Partial<Gate> = {}): Gate => {
  const standing = g.standing(all.map(() => null)).map((each, index) => {
    const notices = all[index] ?? [];
    return notices.length > 0 ? { ...each, notices } : each;
  });
  return silent({ standing, ...changes });
};
/** Told half-way, on Wednesday, and just before the end, on Friday. */
export const first = notice('2026-11-25');
const second = notice('2026-11-27');
export const twice = [first, second];
export function planned(gate: Gate, calendar = berlin): (string | null)[] {
  const silence = silenceOf(gate);
  if (silence === null) return [null];
  const last = lastDayAsTold(silence, gate.due, calendar);
  return [...noticeDays(silence, last, calendar), deemedAfter(gate, calendar, asked)];
}
export const rejected = g.standing(['rejected', null]);
