import { expect, it } from 'vitest';
import type { DigestPart } from '../../../src/core/outbox/effect';
import { SharedMessage } from '../../../src/core/outbox/shared-message';

const engagement = { colleaguesSee: true, language: 'en-US' } as const;
const line = (title: string) => ({ what: 'task-new', title, due: null });
const part = (to: string, count: number, more?: number): DigestPart => ({
  to,
  lines: Array.from({ length: count }, (_, index) => line(`${to} ${index}`)),
  ...(more === undefined ? {} : { more }),
});

it('says less line by line, from whoever has most, until nothing is left, and counts what is not said', () => {
  let message: SharedMessage | undefined = SharedMessage.ofDigest(engagement, [part('ann', 1), part('ben', 3, 4)]);
  const seen: [number, number | undefined][][] = [];
  for (; message; message = message.shortened()) {
    const { text } = message;
    if (text.name !== 'digest') throw new Error('A digest stays one');
    seen.push(text.parts.map(({ lines, more }) => [lines.length, more]));
  }
  expect(seen).toEqual([
    [
      [1, undefined],
      [3, 4],
    ],
    [
      [1, undefined],
      [2, 5],
    ],
    [
      [1, undefined],
      [1, 6],
    ],
    [
      [1, undefined],
      [0, 7],
    ],
    [
      [0, 1],
      [0, 7],
    ],
  ]);
});

it('says no less where it is no digest', () => {
  expect(SharedMessage.of(engagement, { name: 'test', language: 'en-US', to: 'side' }).shortened()).toBeUndefined();
});
