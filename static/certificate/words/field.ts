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
