import Button from '@atlaskit/button/new';
import { useFocusOnNews } from '../../../../focus/use-focus-on-news';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import styles from '../style/questionnaire.module.css';

type LeavingProps = { onDiscard: () => void; onKeep: () => void; onStay: () => void };

/** Asks what is to become of what was written and not saved. */
export function Leaving({ onDiscard, onKeep, onStay }: LeavingProps) {
  const { t } = useTexts();
  const notice = useFocusOnNews(true);
  return (
    <Notice tone="warning" isLive focusRef={notice} title={t('survey-questionnaire.leave.title')}>
      <p>{t('survey-questionnaire.leave.text')}</p>
      <div className={styles.actions}>
        <Button spacing="compact" onClick={onStay}>
          {t('survey-questionnaire.leave.stay')}
        </Button>
        <Button spacing="compact" onClick={onKeep}>
          {t('survey-questionnaire.leave.keep')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onDiscard}>
          {t('survey-questionnaire.leave.discard')}
        </Button>
      </div>
    </Notice>
  );
}
