import type { AccountId } from '../../../src/contract/common';
import { formatList } from '../../i18n/list';
import type { Texts } from '../../i18n/texts';
import { nameOf } from './format-name';
import type { PersonOf } from './names';

export const formatNames = (ids: readonly AccountId[], personOf: PersonOf, texts: Texts): string =>
  formatList(
    ids.map((id) => nameOf(id, personOf, texts)),
    texts,
  );
