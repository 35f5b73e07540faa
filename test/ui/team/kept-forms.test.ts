import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../../locales/en-US.json';
import { DraftsKeeper } from '../../../static/draft/drafts';
import { keepDrafts } from '../../../static/draft/kept-drafts';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { ReasonForm } from '../../../static/team/gate/actions/reason-form';
import { engagement } from '../samples/samples';
import { gateDetails } from '../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const words = 'Agreed by phone, and to be signed on Monday';

function tabWith(reader: string, drafts: ReadonlyMap<string, unknown>): void {
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  keepDrafts(sessionStorage, reader, drafts);
  vi.stubGlobal('window', { sessionStorage });
}
afterEach(() => {
  vi.unstubAllGlobals();
});

function overrideFormOf(reader: string): string {
  const details = gateDetails();
  const props = {
    action: 'override' as const,
    details,
    engagement: engagement({}),
    call: (() => undefined) as never,
    personOf: () => undefined,
    onChanged: () => undefined,
    onStale: async () => undefined,
    onCancel: () => undefined,
  };
  const form = createElement(ReasonForm, props as never);
  const around = { reader, children: form };
  const keeper = createElement(DraftsKeeper, around);
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, keeper));
}

describe('a form of the team', () => {
  it('begins with what its reader had typed before a reload, and says so', () => {
    tabWith('petra', new Map([[`override gate ${gateDetails().id}`, words]]));
    const shown = overrideFormOf('petra');
    expect([shown.includes(words), shown.includes('Discard')]).toEqual([true, true]);
  });
  it('begins empty for everybody else, and says nothing of drafts', () => {
    tabWith('petra', new Map([[`override gate ${gateDetails().id}`, words]]));
    const shown = overrideFormOf('dev');
    expect([shown.includes(words), shown.includes('Discard')]).toEqual([false, false]);
  });
});
