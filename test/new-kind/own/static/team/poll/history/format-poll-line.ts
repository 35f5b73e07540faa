import type { PollHistoryLine } from '../../../../src/contract/poll';
import type { Texts } from '../../../i18n/texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/** One line of a poll's history as a sentence. */
export const formatPollLine = ({ what, by }: PollHistoryLine, personOf: PersonOf, texts: Texts): string =>
  texts.t(`history.${what}`, { name: by === 'app' ? texts.t('history.app') : nameOf(by, personOf, texts) });
