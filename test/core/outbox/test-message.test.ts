import { describe, expect, it } from 'vitest';
import { sendTestMessage } from '../../../src/core/outbox/test-message';
import { engagement } from '../task/given';

const attribution = { actor: 'admin', at: '2026-11-23T09:00:00.000Z' };
const { length: revision } = engagement.history;

describe('a test message', () => {
  it('goes to everybody on the request, in the engagement’s language, and leaves the engagement as it is', () => {
    const sent = sendTestMessage({ ...engagement, language: 'de-DE' }, revision, attribution);
    expect(sent).toMatchObject({
      ok: true,
      value: {
        engagement: { ...engagement, language: 'de-DE' },
        event: { ...attribution, what: 'test-message-sent' },
        effect: { kind: 'tell-customer', message: { name: 'test', language: 'de-DE', to: 'side' } },
      },
    });
  });
  it('waits for the request to be open, and for who has seen the engagement as it is', () => {
    expect(sendTestMessage({ ...engagement, request: null }, revision, attribution)).toMatchObject({
      error: { code: 'engagement-not-ready' },
    });
    expect(sendTestMessage(engagement, revision + 1, attribution)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
  });
});
