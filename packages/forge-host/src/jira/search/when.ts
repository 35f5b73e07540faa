/** Times as people write them in JQL: days, instants, and distances from now like -7d. */
import { dayAt, instantOfWallTime, isDay } from '../formats/instant';
import { notImplemented } from '../formats/reply';
import type { Caller } from '../people/permission';
import type { Site } from '../site/site';
import type { Operand } from './parse';
import { jqlFault } from './token';

/** A time in JQL: an instant, and the day where only a day was meant. */
export type When = { readonly at: number; readonly day: string; readonly isDay: boolean };

const units: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

/** @throws Fault 400 for what is no time */
export function whenOf(operand: Operand, field: string, context: { site: Site; caller: Caller }): When {
  const { timeZone } = context.caller.person;
  const now = context.site.clock.now();
  const instant = (at: number): When => ({ at, day: dayAt(at, timeZone), isDay: false });
  const startOf = (day: string): When => ({
    at: instantOfWallTime(Date.parse(`${day}T00:00:00Z`), timeZone),
    day,
    isDay: true,
  });
  if (operand.kind === 'function') {
    const name = operand.name.toLowerCase();
    if (name === 'now' && operand.values.length === 0) return instant(now);
    if (name === 'startofday' && operand.values.length === 0) return startOf(dayAt(now, timeZone));
    if (name === 'endofday' && operand.values.length === 0)
      return instant(startOf(dayAt(now, timeZone)).at + 86_399_999);
    throw notImplemented(`the JQL function ${operand.name}(${operand.values.join(', ')})`);
  }
  const text = operand.kind === 'value' ? operand.text.trim() : '';
  const distance = /^([+-]?\d+)([wdhm])$/.exec(text);
  if (distance) return instant(now + Number(distance[1]) * (units[distance[2] ?? ''] ?? 0));
  const written = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text);
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const day = written ? `${written[1]}-${two(written[2])}-${two(written[3])}` : '';
  if (!written || !isDay(day)) {
    throw jqlFault(
      `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format like '-5d'.`,
    );
  }
  if (written[4] === undefined) return startOf(day);
  return instant(instantOfWallTime(Date.parse(`${day}T${two(written[4])}:${written[5]}:00Z`), timeZone));
}
