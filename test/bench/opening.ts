/** The cost of opening surveys to a crowd, by the host's meter: all that the platform runs until everybody who is asked has it in their inbox. */
import type { MeterRecord } from 'forge-host/meter';
import { openSite } from '../forge/site/site';
import { minutesUntil } from '../forge/survey-many/asked-once';
import { type Crowd, fillCrowd, stored } from '../forge/survey-many/world';

export type OpeningCost = {
  readonly people: number;
  /** Virtual minutes until all was sent. */
  readonly minutes: number;
  readonly invocations: number;
  /** The longest of them, in virtual milliseconds. */
  readonly longestMs: number;
  readonly reads: number;
  readonly queries: number;
  readonly transactions: number;
  readonly writtenBytes: number;
  /** US dollars, beyond the free allowance. */
  readonly price: number;
};

export async function measureOpening(crowd: Omit<Crowd, 'mode'>): Promise<OpeningCost> {
  const site = await openSite({ shortPages: 0, queryLagMs: 0 });
  const { host } = site;
  try {
    const world = fillCrowd(host, { ...crowd, mode: 'named' });
    const all: MeterRecord[] = [];
    host.meter.subscribe((record) => all.push(record));
    const minutes = await minutesUntil(host, () =>
      world.checkpointIds.every((id) => stored(host, 'checkpoint', id)?.isSent),
    );
    await host.advance(5 * 60_000);
    const sum = (pick: (record: MeterRecord) => number) => all.reduce((total, each) => total + pick(each), 0);
    return {
      people: [...world.people.values()].reduce((count, { size }) => count + size, 0),
      minutes,
      invocations: all.length,
      longestMs: Math.max(...all.map(({ ms }) => ms)),
      reads: sum(({ storage }) => storage.reads),
      queries: sum(({ storage }) => storage.queries),
      transactions: sum(({ storage }) => storage.transactions),
      writtenBytes: sum(({ storage }) => storage.writeBytes),
      price: sum(({ price }) => price),
    };
  } finally {
    await site.close();
  }
}
