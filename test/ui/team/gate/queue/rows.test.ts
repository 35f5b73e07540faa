import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { meanings } from '../../../../../src/contract/gate/terms';
import { TextsContext } from '../../../../../static/i18n/use-texts';
import { wordsOf } from '../../../../../static/portal/gate/gate-lozenge';
import { gateList } from '../../../../../static/team/gate/list/gate-list';
import { HiddenGates } from '../../../../../static/team/gate/list/hidden-gates';
import { roundsIn } from '../../../../../static/team/gate/measures/measured';
import { formatSince } from '../../../../../static/team/gate/state/gate-facts';
import { gateShownState } from '../../../../../static/team/gate/state/shown-state';
import { csvOf } from '../../../../../static/team/list/csv';
import { decision, standing, teamGate } from '../../../samples/gate-samples';
import { portalGate } from '../../../samples/portal-samples';
import { isListed, known } from './given';

describe('the export', () => {
  it('is text to spreadsheets, whatever a title looks like', () => {
    const gates = [
      teamGate('a', { title: '=HYPERLINK("x")', deliverable: '+1', waitingFor: ['anna', 'ben'] }),
      teamGate('b', { title: '@SUM(A1)', state: 'rejected', waitingFor: [], due: '2026-12-01' }),
    ];
    const [heads, first, second] = csvOf(gates, gateList, known).split('\r\n');
    expect(heads).toContain('Issue or version,Sign-off,Deliverable,Version of the deliverable,Customer');
    expect(first).toContain(`HAR-7,"'=HYPERLINK(""x"")","'+1",1.2,Harbour portal`);
    expect(first).toContain('"anna, @home; ben, @home",5,,,No,No,,,,1,2026-11-16');
    expect(second).toContain("'@SUM(A1)");
    expect(second).toContain('Your team,');
  });
  it('says of what the team let pass by whom, when and why', () => {
    const passed = teamGate('a', {
      override: { by: 'petra', at: '2026-11-20T10:00:00.000Z', reason: '=The site, closed' },
    });
    const [heads, row] = csvOf([passed], gateList, known).split('\r\n');
    expect(heads).toContain(
      'Passed without sign-off,Passed without sign-off by,Passed without sign-off on,Why passed without sign-off,',
    );
    expect(row).toContain(`No,Yes,"petra, @home",2026-11-20,"'=The site, closed",1,`);
  });
  it('never shows what counts as accepted as signed', () => {
    const deemed = teamGate('a', { state: 'satisfied', how: 'deemed', waitingFor: [] });
    expect(csvOf([deemed], gateList, known)).toContain('Counts as accepted without a signature');
  });
});

it('what abstentions have ended is never called rejected, wherever the team reads it', () => {
  const ended = teamGate('a', { state: 'rejected', how: 'abstained', decisions: [decision(1, 'undecided')] });
  expect(gateShownState(ended)).toEqual({ key: 'gate-team.state.abstained', appearance: 'moved' });
  expect(isListed(ended, { state: 'rejected' })).toBe(false);
  expect(isListed(ended, { state: 'abstained' })).toBe(true);
  expect(isListed(ended, { state: 'active' })).toBe(true);
  const file = csvOf([ended], gateList, known);
  expect(file).toContain('Not decided: abstained');
  expect(file).not.toContain('Rejected');
  expect(formatSince(ended, known.texts)).toMatch(/^Ended without a decision/);
  expect(roundsIn([ended]).refused).toBe(0);
  expect(roundsIn([{ ...ended, decisions: [decision(1, 'rejected')] }]).refused).toBe(0);
});

describe('an open gate that the team has to act on', () => {
  const waits = teamGate('a', { isOverdue: true, standing: [standing('anna', { unreachable: 'on-team' })] });
  it('is the team’s in its state, in the file and in the filter, however late', () => {
    expect(gateShownState(waits)).toEqual({ key: 'list.state.on-team', appearance: 'moved' });
    const column = gateList.csv.find(({ csvHead }) => csvHead === 'gates.export.state');
    expect(column?.csvValue(waits, known)).toBe('Waiting for your team');
    expect(column?.csvValue(teamGate('b', { isOverdue: true }), known)).toBe('Sign-off overdue');
    expect(isListed(waits, { state: 'on-team' })).toBe(true);
    expect(isListed(waits, { state: 'open' })).toBe(false);
    expect(isListed(teamGate('b'), { state: 'open' })).toBe(true);
  });
});

it('a gate whose issue the reader can’t see stands there as in the list', () => {
  const shown = (changes: Partial<TeamGate>) => {
    const hidden = createElement(HiddenGates, { gates: [teamGate('a', changes)] });
    return renderToStaticMarkup(createElement(TextsContext.Provider, { value: known.texts }, hidden));
  };
  expect(shown({ state: 'satisfied', how: 'deemed' })).toContain('Counts as accepted');
  expect(shown({ state: 'satisfied', how: 'deemed' })).not.toContain('Signed off');
  expect(shown({ isOverdue: true })).toContain('Sign-off overdue');
  expect(shown({ deemedAfter: '2026-12-04' })).toContain('Counts as accepted after Dec 4, 2026');
});

describe('a gate that was accepted with conditions', () => {
  const accepted = (changes: Partial<TeamGate>) =>
    gateShownState(teamGate('g', { state: 'satisfied', how: 'signed', ...changes }));
  it('is green only once none of them is open, and never where something was conceded', () => {
    expect(accepted({}).appearance).toBe('success');
    expect(accepted({ openConditions: 2 })).toEqual({
      key: 'accepted.acceptance.conditions-open',
      facts: { count: 2 },
      appearance: 'moved',
    });
    expect(accepted({ openConditions: 2, areConditionsLate: true })).toEqual({
      key: 'accepted.acceptance.late-open',
      facts: { count: 2 },
      appearance: 'moved',
    });
    expect(accepted({ openConditions: 0, areConditionsLate: true }).key).toBe('accepted.acceptance');
    expect(accepted({ openConditions: 0 }).appearance).toBe('success');
    expect(accepted({ openConditions: 0, isConcession: true }).appearance).toBe('moved');
    expect(accepted({ how: 'deemed' })).toEqual({ key: 'accepted.deemed', appearance: 'default' });
    expect(accepted({ how: 'deemed', openConditions: 1 })).toEqual({
      key: 'accepted.deemed-open',
      facts: { count: 1 },
      appearance: 'moved',
    });
    expect(accepted({ how: 'deemed', openConditions: 0, isConcession: true })).toEqual({
      key: 'accepted.deemed-concession',
      appearance: 'moved',
    });
  });
  it.each(meanings)('is called as the customer reads it: %s', (meaning) => {
    for (const changes of [{}, { openConditions: 2 }, { isConcession: true }, { openConditions: 0 }]) {
      const { appearance: _, ...words } = accepted({ meaning, ...changes });
      expect(words).toEqual(wordsOf(portalGate('g', { state: 'satisfied', how: 'signed', meaning, ...changes })));
      expect(words.key).toMatch(new RegExp(`^accepted\\.${meaning}`));
    }
    expect(known.texts.t(accepted({ meaning }).key)).toBe(
      { review: 'Reviewed', approval: 'Approved', acceptance: 'Accepted' }[meaning],
    );
  });
  it('is found by its open conditions, and by what was conceded', () => {
    const found = (state: string, changes: Partial<TeamGate>) =>
      isListed(teamGate('g', { state: 'satisfied', how: 'signed', ...changes }), { state });
    expect(found('conditions', { openConditions: 1 })).toBe(true);
    expect(found('conditions', { openConditions: 0 })).toBe(false);
    expect(found('conditions', {})).toBe(false);
    expect(found('concession', { isConcession: true })).toBe(true);
    expect(found('concession', {})).toBe(false);
  });
});
