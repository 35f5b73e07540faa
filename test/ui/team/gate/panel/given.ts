/** The words, the people and a gate at a glance that tests of the gate’s panel have in common. */
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import english from '../../../../../locales/en-US.json';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { makeTexts } from '../../../../../static/i18n/texts';
import { TextsContext } from '../../../../../static/i18n/use-texts';
import { gateFacts } from '../../../../../static/team/gate/state/gate-facts';
import { engagement } from '../../../samples/samples';
import { teamGate } from '../../../samples/team-gate-samples';

export const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const names: Record<string, string> = { anna: 'Anna', ben: 'Ben', pm: 'Petra' };
export const personOf = (id: string) => ({ name: names[id] ?? id, avatar: undefined, isClosed: false });
export const factsOf = (changes: Partial<TeamGate>, changed = {}) =>
  gateFacts(teamGate(changes), engagement(changed), personOf, texts);
export const said = (changes: Partial<TeamGate>) => factsOf(changes).map(({ text }) => text);
export const decided = (id: string, outcome: 'accepted' | 'rejected' = 'accepted') =>
  ({ outcome, by: id, at: '2026-11-19T09:00:00Z', signOffId: `s-${id}` }) as const;
export const rendered = (shown: ReactElement): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, shown));
