import type { IsoDate, IsoInstant } from '../../../contract/common';

/** A time in which silence counted for nothing, because somebody who had not decided could not be reached. */
export type Halt = { readonly from: IsoInstant /** Absent while it lasts. */; readonly to?: IsoInstant };

/** A gate, as far as it decides whether it is halted. */
type Halting = {
  readonly state: { readonly name: string };
  readonly standing: readonly {
    readonly decided: object | null;
    readonly unreachable?: string;
    readonly awayUntil?: IsoInstant;
  }[];
  readonly halts?: readonly Halt[];
};

/** Halts that are kept apart with a gate: inboxes have room for no more. */
export const mostHalts = 2;

/** Whether somebody who is to decide can't be reached: no silence counts until they can. */
export const isHaltedNow = ({ state, standing }: Pick<Halting, 'state' | 'standing'>): boolean =>
  state.name === 'open' && standing.some(({ decided, unreachable }) => decided === null && unreachable !== undefined);

/** The gate after an event, with the halt that has begun or ended by it. @param at of that event */
export function withHalts<Gate extends Halting>(gate: Gate, at: IsoInstant): Gate {
  const { halts } = gate;
  if (halts === undefined) return gate;
  const last = halts.at(-1);
  const lasting = last && last.to === undefined ? last : undefined;
  const isHalted = isHaltedNow(gate);
  if (isHalted === (lasting !== undefined)) return gate;
  return lasting
    ? { ...gate, halts: [...halts.slice(0, -1), { ...lasting, to: at }] }
    : { ...gate, halts: fewer([...halts, { from: at }]) };
}

/** So few as are kept: the two between which the least time lies become one. That is never to the customer's disadvantage. */
function fewer(halts: readonly Halt[]): readonly Halt[] {
  if (halts.length <= mostHalts) return halts;
  const between = halts.slice(1).map(({ from }, index) => Date.parse(from) - Date.parse(halts[index]?.to ?? from));
  const nearest = between.indexOf(Math.min(...between));
  return halts.flatMap((halt, index) => {
    if (index === nearest + 1) return [];
    const next = halts[index + 1];
    if (index !== nearest || !next) return [halt];
    return [{ from: halt.from, ...(next.to === undefined ? {} : { to: next.to }) }];
  });
}

/**
 * The halts that are over, as inboxes hold them, which have little room: quarters of an hour in base 36, each counted from the one
 * before, the first from the instant from which the silence is counted. The local time of every zone differs by quarters of an hour, so
 * that no day becomes another.
 */
export type PackedHalts = string;

/**
 * The halts of a gate that are over. Of a round that was opened before they were noted only the end of the last is known.
 * @param since in seconds since 1970
 * @returns undefined for none
 */
export function packHalts(
  { halts, standing }: Pick<Halting, 'halts' | 'standing'>,
  since: number,
): PackedHalts | undefined {
  const ends = standing.flatMap(({ decided, awayUntil }) => (decided === null && awayUntil ? [awayUntil] : []));
  const known: readonly Halt[] = halts ?? ends.toSorted().map((at) => ({ from: at, to: at }));
  const times = known.flatMap(({ from, to }) => (to === undefined ? [] : [from, to]));
  let before = quartersOf(since);
  const gone = times.map((at) => {
    const more = Math.max(0, quartersOf(Date.parse(at) / 1000) - before);
    before += more;
    return more.toString(36);
  });
  return gone.length === 0 ? undefined : gone.join('.');
}

const quarter = 900;
const quartersOf = (seconds: number): number => Math.floor(seconds / quarter);

/**
 * Whether a day was halted, be it for a part of it: it is none of the agreed days.
 * @param since the one by which they were packed
 * @param dayOf the day of an instant in seconds since 1970
 */
export function isHaltedOn(
  halts: PackedHalts,
  since: number,
  day: IsoDate,
  dayOf: (seconds: number) => IsoDate,
): boolean {
  let at = quartersOf(since);
  const days = halts.split('.').map((gone) => {
    at += Number.parseInt(gone, 36);
    return dayOf(at * quarter);
  });
  return days.some((to, index) => index % 2 === 1 && (days[index - 1] ?? to) <= day && day <= to);
}
