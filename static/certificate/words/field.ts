import type { CoveredField } from '../../../src/contract/gate/content';
import type { Texts } from '../../i18n/texts';

/** A field by the name that readers know: of those that every issue or version has, in their own language. */
export function formatField({ field, name }: Pick<CoveredField, 'field' | 'name'>, { t }: Texts): string {
  switch (field) {
    case 'summary':
    case 'description':
    case 'attachment':
    case 'name':
    case 'releaseDate':
      return t(`sign.field.${field}`);
    default:
      return name;
  }
}

/** The text of a field for readers: of those that hold a day, the day as they write it. What is signed stays as it is. */
export const formatFieldText = (field: string, text: string, { day }: Pick<Texts, 'day'>): string =>
  (field === 'releaseDate' || field === 'duedate') && isDay(text) ? day(text) : text;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
