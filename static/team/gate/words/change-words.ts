import type { ContentChange } from '../../../../src/contract/gate/content';
import { formatFieldText } from '../../../certificate/words/field';
import type { Texts } from '../../../i18n/texts';
import { formatPart } from './parts';

/** One difference in words: which part, what it was, what it is. Empty where there was or is nothing. */
export type ChangeWords = { readonly part: string; readonly before: string; readonly after: string };

export function formatChange(change: ContentChange, texts: Texts): ChangeWords {
  const { t } = texts;
  switch (change.part) {
    case 'link': {
      const format = (link: typeof change.before) => (link ? `${link.label}: ${link.url}` : '');
      return { part: formatPart('link', texts), before: format(change.before), after: format(change.after) };
    }
    case 'criterion': {
      const format = (criterion: typeof change.before) =>
        criterion ? `${criterion.text} (${t(`gate-team.priority.${criterion.priority}`)})` : '';
      return { part: formatPart('criterion', texts), before: format(change.before), after: format(change.after) };
    }
    case 'concessions': {
      const format = (isAllowed: boolean) => t(isAllowed ? 'gate-team.concessions.yes' : 'gate-team.concessions.no');
      return { part: formatPart('concessions', texts), before: format(change.before), after: format(change.after) };
    }
    case 'file':
      return {
        part: formatPart('file', texts),
        before: change.before?.name ?? '',
        after: change.after?.name ?? '',
      };
    case 'field':
      return {
        part: formatPart(change.field, texts, change.name),
        before: formatFieldText(change.field, change.before, texts),
        after: formatFieldText(change.field, change.after, texts),
      };
    case 'meaning': {
      const format = (meaning: string) =>
        meaning === 'review' || meaning === 'approval' || meaning === 'acceptance'
          ? t(`gate-team.meaning.${meaning}`)
          : meaning;
      return { part: formatPart('meaning', texts), before: format(change.before), after: format(change.after) };
    }
    case 'title':
    case 'statement':
    case 'deliverable':
    case 'version':
    case 'order':
    case 'field-name':
      return { part: formatPart(change.part, texts), before: change.before, after: change.after };
  }
}
