import { describe, expect, it } from 'vitest';
import type { UrgentNews } from '../../../src/core/outbox/effect';
import { newsNow } from '../../../src/core/outbox/news-now';
import * as gates from '../gate/given';
import * as g from '../task/given';

describe('urgent news, when it is sent', () => {
  const task = g.taskAfter(g.given({ isUrgent: true }), g.completed, g.confirmed);
  const news: UrgentNews = {
    name: 'task-confirmed',
    facts: { title: 'As it was named' },
    ask: { kind: 'task', id: task.id },
    at: g.at,
    to: [g.customer, g.otherCustomer],
  };
  it('is in the language of then, and for those whose it still is', () => {
    expect(newsNow({ ...g.engagement, language: 'de-DE' }, task, news)).toMatchObject({
      language: 'de-DE',
      to: [g.customer],
      facts: { title: 'Send the price list' },
    });
  });
  it('names nobody who has left, and is nothing where nobody is left', () => {
    const customers = g.engagement.customers.filter(({ accountId }) => accountId !== g.customer);
    expect(newsNow({ ...g.engagement, customers }, task, news)).toBeUndefined();
  });
});

describe('that an urgent gate waits', () => {
  const { gate } = gates.open({ isUrgent: true, urgentReason: 'The release waits' });
  const news: UrgentNews = {
    name: 'gate-opened',
    facts: { title: 'As it was named' },
    ask: { kind: 'gate', id: gate.id },
    at: gates.at,
    to: [gates.ann, gates.ben],
  };
  const [standing, ...others] = gate.standing;
  if (!standing) throw new Error('Nobody is to sign');
  const decided = { outcome: 'accepted', by: gates.ann, at: gates.at, signOffId: 's1', fingerprint: '' } as const;
  it('is for those of whom it waits for their word', () => {
    const signed = { ...gate, standing: [{ ...standing, decided }, ...others] };
    expect(newsNow(gates.engagement, signed, news)).toMatchObject({
      name: 'gate-opened-due',
      to: [gates.ben],
      facts: { title: 'Accept the pilot', due: '2026-12-04' },
    });
  });
  it('is nothing once the round is over, or another is asked', () => {
    const over = { ...gate, state: { name: 'rejected', since: gates.later(5) } } as const;
    expect(newsNow(gates.engagement, over, news)).toBeUndefined();
    const again = { ...gate, openedAt: gates.later(5) };
    expect(newsNow(gates.engagement, again, news)).toBeUndefined();
  });
});
