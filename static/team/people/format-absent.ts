import type { AccountId } from '../../../src/contract/common';
import type { Absent, EngagementSummary } from '../../../src/contract/engagement';
import type { Texts } from '../../i18n/texts';
import { formatNames } from './format-list';
import type { PersonOf } from './names';

const whys: readonly Absent['why'][] = ['closed', 'off-request'];

/** For each reason, that some of the people whom something waits for can't take part, and what the team can do. */
export const formatAbsent = (
  waitedFor: readonly AccountId[],
  { absent, isRequestUnseen }: Pick<EngagementSummary, 'absent' | 'isRequestUnseen'>,
  personOf: PersonOf,
  texts: Texts,
): string[] =>
  whys.flatMap((why) => {
    const ids = absent.filter((each) => each.why === why && waitedFor.includes(each.accountId));
    if (ids.length === 0) return [];
    const names = formatNames(
      ids.map(({ accountId }) => accountId),
      personOf,
      texts,
    );
    if (why === 'off-request' && isRequestUnseen) return texts.t('people.absent.no-request', { names });
    return texts.t(`people.absent.${why}`, { names });
  });
