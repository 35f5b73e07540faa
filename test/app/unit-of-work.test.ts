import { describe, expect, it } from 'vitest';
import type { Ports } from '../../src/app/ports/ports';
import { inUnitOfWork } from '../../src/app/unit-of-work';
import { accept } from '../../src/core/result';

const nothingStored = {
  storage: { load: async (refs: readonly unknown[]) => refs.map(() => ({ value: undefined, etag: 0 })) },
} as unknown as Ports;

describe('a unit of work', () => {
  it('relies on nothing that is not there: Forge does not say what a check of a missing key answers', async () => {
    const ref = { kind: 'inbox', id: 'e.p' } as const;
    const done = inUnitOfWork(nothingStored, async (work) => {
      await work.load(ref);
      work.expectUnchanged(ref);
      return accept(true);
    });
    await expect(done).rejects.toThrow('save one instead');
  });
});
