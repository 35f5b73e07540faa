import type { ReplyToCase } from '../../../src/contract/survey/recovery';
import type { Texts } from '../../i18n/texts';
import { PlainText } from '../../plain-text/plain-text';
import styles from './reply-text.module.css';

type ReplyTextProps = Pick<ReplyToCase, 'acknowledgement' | 'text' | 'by'> & {
  /** Those of its reader. */
  texts: Texts;
};

/** The words of one side in a recovery case: first what the team has understood, then what it does, and by when. */
export function ReplyText({ acknowledgement, text, by, texts: { t, day } }: ReplyTextProps) {
  return (
    <div className={styles.reply}>
      {acknowledgement !== '' && <PlainText>{acknowledgement}</PlainText>}
      {text !== '' && <PlainText>{text}</PlainText>}
      {by !== null && <p>{t('survey-case.by', { day: day(by) })}</p>}
    </div>
  );
}
