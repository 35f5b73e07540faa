import type { AccountId, AskOwner } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import type { PersonOf } from './names';

/** A person's name, or what stands for it while it loads and where it can't be shown. */
export const nameOf = (id: AccountId, personOf: PersonOf, { t }: Pick<Texts, 't'>): string => {
  const person = personOf(id);
  return person === undefined ? t('person.loading') : (person?.name ?? t('person.unknown'));
};

export const ownerName = (owner: AskOwner, personOf: PersonOf, texts: Pick<Texts, 't'>): string =>
  owner.kind === 'side' ? texts.t('owner.side') : nameOf(owner.accountId, personOf, texts);
