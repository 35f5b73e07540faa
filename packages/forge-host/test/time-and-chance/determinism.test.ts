import { expect, test } from 'vitest';
import { roughPlan } from '../../src/time-and-chance/faults';
import { replies } from '../fixtures/app';
import { startSmallHost } from '../fixtures/small-host';
import { licensed, otherLicensed } from '../fixtures/small-jira';

/** A rough day with people at once, consumers that push on and retry, schedules and events; all that there is to see. */
async function liveThroughADay(seed: string): Promise<string> {
  const host = await startSmallHost({ seed, faults: roughPlan, queryLagMs: 3_000, shortPages: 0.3 });
  replies.work = (_, call) => (call % 7 === 0 ? { _retry: true, retryOptions: { retryAfter: 5 } } : null);
  const told: unknown[] = [];
  const unsure = (...steps: { do: string }[]) => ({ do: 'try', steps });
  for (let round = 0; round < 6; round++) {
    const visits = [licensed, otherLicensed, licensed, otherLicensed].map((person, n) =>
      host
        .follow(
          [
            unsure({ do: 'set', key: `key-${round}-${n}`, value: 'x' } as { do: string }),
            { do: 'hash' },
            { do: 'chance' },
            unsure({ do: 'comment', issue: `ABC-${n}` } as { do: string }),
            unsure({ do: 'query' }),
            unsure({
              do: 'push',
              events: Array.from({ length: 5 }, () => ({
                body: { steps: [{ do: 'get', key: 'a' }, { do: 'hash' }, { do: 'print', text: 'worked' }] },
              })),
            } as { do: string }),
            { do: 'now' },
          ],
          { person },
        )
        .catch((error: Error) => error.message),
    );
    told.push(await Promise.all(visits));
    host.jira.emit({ eventType: 'avi:jira:updated:issue', payload: { round } });
    await host.advance(20 * 60_000);
  }
  const all = {
    told,
    meter: host.meter.all(),
    log: host.log.lines(),
    comments: host.jira.comments,
    dropped: host.queue.dropped(),
    now: host.clock.now(),
  };
  await host.close();
  return JSON.stringify(all);
}

test('one seed gives one day, to the last byte; another seed another', async () => {
  const [first, again, other] = [await liveThroughADay('a'), await liveThroughADay('a'), await liveThroughADay('b')];
  expect(first.length).toBeGreaterThan(20_000);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});
