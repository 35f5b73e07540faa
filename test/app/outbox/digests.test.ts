import { describe, expect, it } from 'vitest';
import { seekDigests } from '../../../src/app/due/seek-digests';
import type { DigestEntry } from '../../../src/app/due/unsent-digests';
import { sendEntry } from '../../../src/app/outbox/send-entry';
import { Refused } from '../../../src/app/ports/failure';
import { failed } from '../../../src/core/outbox/attempt';
import { entryWith, noon } from '../../core/digest/given';
import { digestEntry, siteWith } from './digest-site';

const thursday = '2026-11-19T08:00:00.000Z';
const friday = '2026-11-20T08:00:00.000Z';
const monday = '2026-11-23T08:00:00.000Z';
const span = (toldUntil: string, until: string) => ({ day: toldUntil.slice(0, 10), toldUntil, until });

it('sends one of two digests that are ready at the same moment, and the other on another day', async () => {
  const { ports, outbox, comments } = siteWith(
    { digest: { day: '2026-11-23', toldUntil: monday, nextAt: null } },
    [digestEntry('e.1.0', 'first', span(thursday, friday)), digestEntry('e.2.0', 'second', span(friday, monday))],
    [entryWith({ since: noon('2026-11-19') }), entryWith({ id: 't2', since: noon('2026-11-20') })],
  );
  await Promise.all(['e.1.0', 'e.2.0'].map((id) => sendEntry(ports, id)));
  expect(comments).toHaveLength(1);
  expect([...outbox.values()].map(({ entry }) => entry)).toMatchObject([
    { status: 'pending', attempts: 0, firstTriedAt: null },
  ]);
});

describe('a digest that was refused', () => {
  const notice = { askId: 'g1', since: 1_700_000_000, lastDay: '2026-12-01', to: 'customer-sofia' };
  const given = () => {
    const entry = {
      ...failed(digestEntry('e.2.0', 'CS2', span(friday, monday)), 'No'),
      firstTriedAt: monday,
      notices: [notice],
    } as DigestEntry;
    const trouble = { kind: 'message', accountId: null, reason: 'No', at: monday, entryId: entry.id } as const;
    const digest = { day: '2026-11-23', toldUntil: monday, nextAt: null, unsent: [entry.id] };
    return { entry, ...siteWith({ digest, troubles: [trouble] }, [entry]) };
  };

  it('is lost where it is not on the request, and its notices count for nothing', async () => {
    const { entry, ports, outbox } = given();
    const lost = [{ entryId: 'e.2.0', span: span(friday, monday) }];
    expect(await seekDigests(ports, [entry])).toEqual({ unsent: [entry], lost });
    expect([...outbox.keys()]).toEqual(['e.2.0']);
  });

  it('is told where it is there after all: its notices are noted, its trouble is over, and today is left to another', async () => {
    const { entry, ports, outbox, comments, engagementNow } = given();
    comments.push('CS2');
    expect(await seekDigests(ports, [entry])).toEqual({ unsent: [], lost: [] });
    expect([...outbox.values()].map((each) => each.entry)).toMatchObject([
      { id: 'e.2.0.then', effect: { kind: 'note-notices', notices: [notice] } },
    ]);
    const digest = { day: '2026-11-23', nextAt: '2026-11-24T08:00:00.000Z', unsent: ['e.2.0.then'] };
    expect(engagementNow()).toMatchObject({ troubles: [], digest });
  });

  it('is neither while Jira does not let the app look', async () => {
    const { entry, ports, outbox } = given();
    ports.asApp.hasComment = async () => {
      throw new Refused(403, 'No');
    };
    expect(await seekDigests(ports, [entry])).toEqual({ unsent: [entry], lost: [] });
    expect([...outbox.keys()]).toEqual(['e.2.0']);
  });
});
