import type { AccountId } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import { isolate } from './isolate';

/** An account as evidence: its name as it is now, and the id, which stays. */
export const formatAccount = (name: string | null, accountId: AccountId, { t }: Pick<Texts, 't'>): string =>
  t('certificate.account-of', { name: isolate(name ?? t('person.unknown')), id: accountId });
