import type { IsoDate } from '../../../src/contract/common';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';

/** The terms of an answer by name, before anything can be typed. @param closesOn null as long as the last day is not known */
export function NamedTerms({ closesOn }: { closesOn: IsoDate | null }) {
  const { t, day } = useTexts();
  return (
    <Notice tone="information" title={t('survey.portal.named.title')}>
      {closesOn === null
        ? t('survey.portal.named.text-until-over')
        : t('survey.portal.named.text', { day: day(closesOn) })}
    </Notice>
  );
}
