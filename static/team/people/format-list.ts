import type { AccountId } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import { nameOf } from './format-name';
import type { PersonOf } from './names';

/** `Anna, Ben and Cleo`. */
export const formatList = (parts: readonly string[], { language }: Pick<Texts, 'language'>): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);

export const formatNames = (ids: readonly AccountId[], personOf: PersonOf, texts: Texts): string =>
  formatList(
    ids.map((id) => nameOf(id, personOf, texts)),
    texts,
  );
