import { expect, it } from 'vitest';
import { unlessKept } from '../../../../static/team/survey/export/load-comments';

it('saves what is not kept from the reader, and says of anything else that it failed', async () => {
  const refused = (code: 'named-answers-kept' | 'try-again') =>
    Promise.resolve({ ok: false as const, error: { code } });
  expect(await unlessKept(refused('named-answers-kept'))).toEqual({ ok: true, value: [] });
  expect(await unlessKept(refused('try-again'))).toEqual({ ok: false, error: { code: 'try-again' } });
  expect(await unlessKept(Promise.resolve({ ok: true as const, value: ['a'] }))).toEqual({ ok: true, value: ['a'] });
});
