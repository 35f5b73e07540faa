import type { EngagementSummary } from '../../../src/contract/engagement';
import type { Texts } from '../../i18n/texts';

/** Whether colleagues of those who are asked see what they are asked, by the engagement's setting. */
export const formatVisibility = ({ colleaguesSee }: EngagementSummary, { t }: Texts): string =>
  t(colleaguesSee ? 'visibility.colleagues' : 'visibility.own');
