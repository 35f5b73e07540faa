import { describe, expect, it } from 'vitest';
import type { TeamContact } from '../../../src/contract/engagement';
import { setContacts } from '../../../src/core/engagement/contacts';
import * as g from '../task/given';

const attribution = { actor: 'project-admin', at: g.at };
const card = (accountId: string, changes: Partial<TeamContact> = {}): TeamContact => ({
  accountId,
  role: 'Data',
  hours: '',
  languages: '',
  backup: null,
  escalation: null,
  ...changes,
});
const members = new Set([g.pm, g.colleague, g.customer, ...Array.from({ length: 11 }, (_, index) => `m${index}`)]);
const set = (contacts: readonly TeamContact[], { revision = 1, actor = attribution.actor } = {}) =>
  setContacts(g.engagement, { contacts, revision }, members, { ...attribution, actor });

describe('setting the contacts', () => {
  it('keeps them in the order given', () => {
    const contacts = [card(g.colleague, { backup: g.pm, escalation: 2 }), card(g.pm, { escalation: 1 })];
    expect(set(contacts)).toMatchObject({ ok: true, value: { engagement: { contacts } } });
  });
  it('has taken effect already when it comes again', () => {
    expect(set([], { revision: 0 })).toEqual({ ok: true, value: 'already' });
  });
  it.each<[string, TeamContact[], string]>([
    ['somebody whom Jira does not know as active', [card('gone')], 'contact-unknown'],
    ['a customer', [card(g.customer)], 'contact-is-customer'],
    ['somebody twice', [card(g.pm), card(g.pm)], 'field-invalid'],
    ['a step twice', [card(g.pm, { escalation: 1 }), card(g.colleague, { escalation: 1 })], 'field-invalid'],
    ['step none', [card(g.pm, { escalation: 0 })], 'field-invalid'],
    ['a stand-in who is not in the list', [card(g.pm, { backup: g.colleague })], 'contact-unknown'],
    ['somebody as their own stand-in', [card(g.pm, { backup: g.pm })], 'contact-unknown'],
    ['more than there is room for', Array.from({ length: 11 }, (_, index) => card(`m${index}`)), 'field-too-long'],
  ])('refuses %s', (_, contacts, code) => {
    expect(set(contacts)).toMatchObject({ ok: false, error: { code } });
  });
  it('is refused on what the caller has not seen, and to customers', () => {
    expect(set([card(g.pm)], { revision: 0 })).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(set([card(g.pm)], { actor: g.customer })).toMatchObject({ error: { code: 'not-allowed' } });
  });
});
