import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import type { CustomerStakeholder, Deputy } from '../../../../src/contract/engagement';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { newDraft } from '../../../../static/team/task/form/draft';
import { TaskPreview } from '../../../../static/team/task/form/preview';
import { engagement } from '../../samples/samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const personOf = (id: string) => ({ name: id, avatar: undefined, isClosed: false });
const seenBy = (deputy?: Deputy) => {
  const anna: CustomerStakeholder = {
    accountId: 'Anna',
    roles: ['user'],
    kind: 'external',
    isPrimary: true,
    ...(deputy ? { deputy } : {}),
  };
  const known = engagement({ customers: [anna], today: '2026-11-23' });
  const owner = { kind: 'person', accountId: 'Anna' } as const;
  const preview = createElement(TaskPreview, { draft: newDraft(known), engagement: known, owner, personOf });
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, preview));
};

it('names who stands in on this day for whom a task is given to, and nobody on others', () => {
  expect(seenBy({ accountId: 'Ben' })).toContain('Ben stands in for them today');
  expect(seenBy()).not.toContain('stands in');
  expect(seenBy({ accountId: 'Ben', from: '2026-11-24' })).not.toContain('stands in');
  expect(seenBy({ accountId: 'Ben', until: '2026-11-22' })).not.toContain('stands in');
});

it.each(['date', 'issues'] as const)('says of a planned task only that it is seen once it starts: %s', (begins) => {
  const known = engagement();
  const props = { engagement: known, owner: { kind: 'person', accountId: 'Anna' } as const, personOf };
  const shown = (changes: Partial<typeof known> = {}) =>
    renderToStaticMarkup(
      createElement(
        TextsContext.Provider,
        { value: texts },
        createElement(TaskPreview, {
          ...props,
          engagement: { ...known, ...changes },
          draft: { ...newDraft(known), begins },
        }),
      ),
    );
  expect(shown()).toMatch(
    /Seen by: Anna, in the portal, once (it starts|these issues are done)\. Until then the customer doesn/,
  );
  expect(shown()).not.toContain('CARE-1');
  expect(shown({ isRequestUnseen: true })).not.toContain('Seen by');
});
