import { i18n } from '@forge/api';
import type { Language } from '../../contract/engagement';
import type { Engagement } from '../../core/engagement/engagement';
import type { Message } from '../../core/outbox/effect';
import { fillGaps } from '../../core/text/gaps';
import { literalInWiki } from '../../core/text/wiki';

/** The app's texts in the engagement's language, from `locales/`. What people wrote goes into their gaps literally. */
async function textsIn(language: Language) {
  const translate = await i18n.createTranslationFunction(language);
  return (key: string, facts: Readonly<Record<string, string>> = {}) => {
    const literal = Object.entries(facts).map(([name, fact]) => [name, literalInWiki(fact)]);
    return fillGaps(translate(key), Object.fromEntries(literal));
  };
}

/** A comment on the engagement request: whom it is for, what it says, and how it is found again. @param name of whom it is for */
export async function commentText(message: Message, name: string | undefined, reference: string): Promise<string> {
  const text = await textsIn(message.language);
  const { due, ...facts } = message.facts;
  const dated = due === undefined ? facts : { ...facts, due: longDay(due, message.language) };
  const whom = { for: name ?? text('comment.for-anyone') };
  return [text(`comment.${message.name}`, { ...dated, ...whom }), text('comment.reference', { reference })].join(
    '\n\n',
  );
}

/** What the engagement request says when it is opened. The summary is one plain line, without markup. */
export async function requestTexts({ language, name, reference }: Engagement) {
  const text = await textsIn(language);
  const translate = await i18n.createTranslationFunction(language);
  return {
    summary: fillGaps(translate('comment.request-summary'), { engagement: name }),
    description: [
      text('comment.request-description', { engagement: name }),
      text('comment.reference', { reference }),
    ].join('\n\n'),
  };
}

const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
