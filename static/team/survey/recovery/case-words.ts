import type { FirstResponse, ListedCase } from '../../../../src/contract/survey/recovery';
import type { Texts } from '../../../i18n/texts';
import type { ShownState } from '../../ask/state-lozenge';

const appearances = {
  open: 'removed',
  owned: 'inprogress',
  answered: 'moved',
  settled: 'success',
  unconfirmed: 'default',
  'taken-back': 'default',
  'out-of-reach': 'default',
} as const satisfies Record<ListedCase['state'], ShownState['appearance']>;

/** The state of a case as the team reads it. */
export const caseShownState = ({ state }: Pick<ListedCase, 'state'>): ShownState => ({
  key: `survey-case.state.${state}`,
  appearance: appearances[state],
});

/** The clock of the first response: it says of a reply that is on its way that it is not there yet. */
export function clockText({ status, minutes, isLate }: FirstResponse, { t, duration }: Texts): string {
  const said = t(`survey-case.clock.${status}`, { time: duration(minutes) });
  return isLate ? `${said} ${t('survey-case.clock.late')}` : said;
}
