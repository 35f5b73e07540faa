import { describe, expect, it } from 'vitest';
import { sweepDue } from '../../../src/app/due/sweep-due';
import type { Due } from '../../../src/app/ports/due';
import type { BackgroundPorts } from '../../../src/app/ports/ports';

/** A storage with so much due of each kind, in pages of 100, of which every other is empty. */
function portsWith(counts: { readonly [queue: string]: number }) {
  const asked: string[] = [];
  const processed: Due[] = [];
  const ports = {
    now: () => Date.parse('2026-11-23T08:05:00Z'),
    hasTime: () => true,
    chance: () => 0,
    pause: async () => {},
    sweeps: {
      listDue: async ({ kind, status }: { kind: string; status: string }, at: string, cursor = '0') => {
        asked.push(`${kind} ${status} ${at}`);
        const [count, page] = [counts[`${kind} ${status}`] ?? 0, Number(cursor)];
        const start = (page / 2) * 100;
        const size = page % 2 ? 0 : Math.min(100, Math.max(0, count - start));
        const ids = Array.from({ length: size }, (_, index) => `${status}-${start + index}`);
        return start + 100 < count || page % 2 ? { ids, cursor: String(page + 1) } : { ids };
      },
    },
    processSoon: async (due: readonly Due[]) => {
      processed.push(...due);
    },
  } as unknown as BackgroundPorts;
  return { ports, asked, processed };
}

describe('a sweep', () => {
  it('asks one question for each state in which something can be due, and pushes nothing where nothing is due', async () => {
    const { ports, asked, processed } = portsWith({});
    await sweepDue(ports);
    expect(asked).toEqual([
      // An act from before a digest's time may take two minutes to be stored.
      'engagement active 2026-11-23T08:03:00.000Z',
      ...['planned', 'opening', 'open', 'closing', 'closed', 'cancelled'].map(
        (state) => `checkpoint ${state} 2026-11-23T08:05:00.000Z`,
      ),
      'recovery open 2026-11-23T08:05:00.000Z',
      'task planned 2026-11-23T08:05:00.000Z',
      'task open 2026-11-23T08:05:00.000Z',
      'gate open 2026-11-23T08:05:00.000Z',
    ]);
    expect(processed).toEqual([]);
  });
  it('goes on over short and empty pages', async () => {
    const { ports, processed } = portsWith({ 'engagement active': 250, 'gate open': 1 });
    await sweepDue(ports);
    expect(new Set(processed.map(({ id }) => id)).size).toBe(251);
    expect(processed.at(-1)).toEqual({ kind: 'gate', id: 'open-0' });
  });
  it('leaves what is too much for it to the next one, and starves no kind', async () => {
    const { ports, processed } = portsWith({ 'engagement active': 20_000, 'task planned': 3, 'task open': 20_000 });
    await sweepDue(ports);
    expect(processed.length).toBeLessThanOrEqual(2_003);
    expect(processed.filter(({ id }) => id.startsWith('planned'))).toHaveLength(3);
  });
});
