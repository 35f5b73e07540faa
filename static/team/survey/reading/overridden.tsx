import type { UnreadOverride } from '../../../../src/contract/survey/team-survey';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { PlainText } from '../../../plain-text/plain-text';
import { nameOf } from '../../people/format-name';
import { usePeople } from '../../people/names';
import styles from '../style/survey.module.css';

/** The team's word that a survey asks also those whose last results nobody has read, with its reason. */
export function Overridden({ override: { reason, by, at } }: { override: UnreadOverride }) {
  const texts = useTexts();
  const personOf = usePeople([by]);
  return (
    <Notice tone="information" title={texts.t('survey-asking.overridden')}>
      <PlainText>{reason}</PlainText>
      <p className={styles.subtle}>
        {texts.t('survey-reading.by', { name: nameOf(by, personOf, texts), date: texts.moment(at) })}
      </p>
    </Notice>
  );
}
