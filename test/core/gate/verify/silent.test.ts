import { expect, it } from 'vitest';
import { silentByRound } from '../../../../src/core/gate/verify/silent';
import { signed } from '../attempt';
import * as g from '../given';

const { ann, ben, person } = g;

it('those who did not decide are known of an earlier round, too, as they stood when it counted as accepted', () => {
  const asked = g.opened(g.drafted({ signatories: [person(ann), person(ben)], lapse: 'deem' }));
  const app = { actor: 'app', at: '2026-12-01T09:00:00.000Z' } as const;
  const deemed = g.after(asked, { ...app, what: 'gate-deemed' });
  const changed = g.after(deemed, { ...app, what: 'gate-invalidated', changed: ['summary'] });
  for (const { gate, events, rounds, signOffs } of [deemed, changed]) {
    const again = { ...gate, round: gate.round + 1, standing: [] };
    for (const now of [gate, again]) {
      const silent = silentByRound(now, events, rounds, signOffs);
      expect([...silent].map(([round, people]) => [round, people.map(({ accountId }) => accountId)])).toEqual([
        [1, [ann, ben]],
      ]);
    }
  }
  const half = g.after(signed(asked), { ...app, what: 'gate-deemed' });
  const [[, silent = []] = []] = silentByRound(half.gate, half.events, half.rounds, half.signOffs);
  expect(silent.map(({ accountId }) => accountId)).toEqual([ben]);
  expect(silentByRound(asked.gate, asked.events, asked.rounds, asked.signOffs).size).toBe(0);
});
