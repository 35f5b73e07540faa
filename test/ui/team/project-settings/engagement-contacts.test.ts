import { describe, expect, it } from 'vitest';
import type { TeamContact } from '../../../../src/contract/engagement';
import {
  checkContacts,
  movedUp,
  newContact,
  trimmed,
  withoutContact,
  withSponsor,
  withStep,
} from '../../../../static/team/project-settings/contacts/contact-draft';

const card = (accountId: string, changes: Partial<TeamContact> = {}): TeamContact => ({
  ...newContact(accountId),
  role: 'Data',
  ...changes,
});
const ids = (contacts: readonly TeamContact[]) => contacts.map(({ accountId }) => accountId);

describe('the contacts in the form', () => {
  it('need something to be asked about, and no more than fits', () => {
    const found = checkContacts([card('a'), newContact('b'), card('c', { hours: 'x'.repeat(81) })]);
    expect([...found.keys()]).toEqual(['b', 'c']);
    expect(found.get('b')).toEqual({ role: { code: 'field-missing' } });
    expect(found.get('c')).toMatchObject({ hours: { code: 'field-too-long' } });
  });
  it('leave nobody behind who stands in for somebody', () => {
    expect(withoutContact([card('a', { backup: 'b' }), card('b')], 'b')).toEqual([card('a')]);
  });
  it('have one person on each step', () => {
    const contacts = [card('a', { escalation: 1 }), card('b')];
    expect(withStep(contacts, 'b', 1).map(({ escalation }) => escalation)).toEqual([null, 1]);
    expect(withStep(contacts, 'a', null).map(({ escalation }) => escalation)).toEqual([null, null]);
  });
  it('say who is the sponsor, and leave nothing behind when it is taken back', () => {
    const contacts = [card('a'), card('b')];
    const marked = withSponsor(contacts, 'a', true);
    expect(marked).toEqual([{ ...card('a'), isSponsor: true }, card('b')]);
    const [unmarked] = withSponsor(marked, 'a', false);
    expect(Object.keys(unmarked ?? {})).toEqual(Object.keys(card('a')));
  });
  it('move up one place, the first nowhere', () => {
    const contacts = [card('a'), card('b'), card('c')];
    expect(ids(movedUp(contacts, 'c'))).toEqual(['a', 'c', 'b']);
    expect(ids(movedUp(contacts, 'a'))).toEqual(['a', 'b', 'c']);
  });
  it('are sent without space around what was typed', () => {
    expect(trimmed([card('a', { role: ' Data ', hours: ' 9 ', languages: '  ' })])).toEqual([
      card('a', { hours: '9', languages: '' }),
    ]);
  });
});
