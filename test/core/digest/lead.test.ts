import { expect, it } from 'vitest';
import { type DigestLead, leadOf } from '../../../src/core/digest/lead';

const part = (...whats: string[]) => ({ lines: whats.map((what) => ({ what, title: '', due: null })) });

it.each<[DigestLead, string[][]]>([
  ['all', [['new', 'overdue']]],
  ['all', [['new'], ['sign-due-today']]],
  ['all', [['overdue', 'confirmed']]],
  ['news', [['new'], ['sign', 'gate-satisfied']]],
  ['reminders', [['overdue'], ['sign-due-soon', 'lapses', 'pressing']]],
  [
    'outcomes',
    [
      ['confirmed', 'withdrawn'],
      ['gate-rejected', 'outcome-told'],
    ],
  ],
])('a digest begins with what fits all that follows: %s of %j', (lead, parts) => {
  expect(leadOf(parts.map((whats) => part(...whats)))).toBe(lead);
});

it('a digest with lines that it does not say may tell of anything', () => {
  expect(leadOf([{ ...part('overdue'), unnamed: 1 }])).toBe('all');
  expect(leadOf([{ ...part('confirmed'), more: 3 }])).toBe('all');
});
