import type { AccountId } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import type { PersonOf } from './names';
import { nameOf } from './say-name';

/** `Anna, Ben and Cleo`. */
export const sayList = (parts: readonly string[], { language }: Pick<Texts, 'language'>): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);

export const sayNames = (ids: readonly AccountId[], personOf: PersonOf, texts: Texts): string =>
  sayList(
    ids.map((id) => nameOf(id, personOf, texts)),
    texts,
  );
