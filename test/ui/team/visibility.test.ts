/** Whoever gives an item reads, where they name for whom it is, whether that person's colleagues see it. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { OpenForm } from '../../../static/team/gate/actions/open-form';
import { gateDraftOf } from '../../../static/team/gate/form/draft';
import { SignatoryFields } from '../../../static/team/gate/form/signatory-fields';
import { OwnerField } from '../../../static/team/task/form/owner-field';
import { anyone } from '../../../static/team/task/state/owner';
import { engagement } from '../samples/samples';
import { gateDetails, gateTerms } from '../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const personOf = (id: string) => ({ name: id, avatar: undefined, isClosed: false });
const nothing = async () => undefined;
const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string => {
  const html = renderToStaticMarkup(
    createElement(TextsContext.Provider, { value: texts }, createElement(Shown, props)),
  );
  return html.replaceAll('&#x27;', "'");
};

const ownerField = (of: EngagementSummary, value = 'anna') =>
  shown(OwnerField, { label: 'For', engagement: of, personOf, error: undefined, value, onChange: () => undefined });
const signatoryFields = (of: EngagementSummary) => {
  const setting = { engagement: of, subject: 'issue' as const, canHold: true };
  return shown(SignatoryFields, {
    draft: gateDraftOf(gateTerms()),
    errors: {},
    setting,
    personOf,
    change: () => undefined,
  });
};
const preview = (of: EngagementSummary, terms = gateTerms()) =>
  shown(OpenForm, {
    details: gateDetails({ state: 'draft', round: 0, terms }),
    engagement: of,
    call: () => Promise.reject(new Error('Nothing is called')),
    personOf,
    onChanged: () => undefined,
    onStale: nothing,
    onCancel: () => undefined,
    onChangeTerms: () => undefined,
  });

const places: Readonly<Record<string, (of: EngagementSummary) => string>> = {
  'the owner of a task': (of) => ownerField(of),
  'the signatories of a gate': signatoryFields,
  'the preview of a gate': (of) => preview(of),
};

describe.each(Object.entries(places))('%s', (_, place) => {
  it.each([
    [true, 'visibility.colleagues', 'visibility.own'],
    [false, 'visibility.own', 'visibility.colleagues'],
  ] as const)('with whether colleagues see it: %s', (colleaguesSee, said, unsaid) => {
    const html = place(engagement({ colleaguesSee }));
    expect(html).toContain(english[said]);
    expect(html).not.toContain(english[unsaid]);
  });
});

it('nothing of the kind is said of what is for anyone of their side', () => {
  for (const colleaguesSee of [true, false]) {
    expect(ownerField(engagement({ colleaguesSee }), anyone)).not.toContain('Their colleagues');
  }
});

it('the preview names the notices of deemed acceptance, which all get, only where they tell more', () => {
  const terms = gateTerms({ lapse: 'deem' });
  const named = (colleaguesSee: boolean) =>
    preview(engagement({ colleaguesSee, deemed: { workingDays: 5 } }), terms).includes(english['visibility.notices']);
  expect([named(false), named(true)]).toEqual([true, false]);
});
