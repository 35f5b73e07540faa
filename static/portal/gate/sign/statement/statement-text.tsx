import { languages } from '../../../../../src/contract/engagement';
import { useTexts } from '../../../../i18n/use-texts';
import { useTextsIn } from '../../../../i18n/use-texts-in';
import { PlainText } from '../../../../plain-text/plain-text';
import styles from '../style/sign.module.css';
import { usualKeyOf } from './usual-statement';

type StatementTextProps = {
  statement: string;
  /** Set off from what is around it: what is told beside it stands outside. */
  isQuoted?: boolean;
};

/**
 * A statement word for word, as it is hashed and signed. Where it is the app's usual one in another language than the reader's,
 * it is marked as being in that language, and told in the reader's beside it.
 */
export function StatementText({ statement, isQuoted = false }: StatementTextProps) {
  const own = useTexts();
  const isOwn = usualKeyOf(statement, own) !== null;
  const sought = useTextsIn(languages.find((each) => (each === own.language) === isOwn) ?? languages[0]);
  const key = sought && usualKeyOf(statement, sought);
  const Words = isQuoted ? 'blockquote' : 'div';
  return (
    <>
      <Words className={isQuoted ? styles.statement : undefined} lang={sought && key ? sought.language : undefined}>
        <PlainText>{statement}</PlainText>
      </Words>
      {sought && key && !isOwn && (
        <p className={styles.subtle}>
          {own.t('sign.statement.language', {
            language: nameOf(sought.language, own.language),
            words: own.t(key),
          })}
        </p>
      )}
    </>
  );
}

const nameOf = (language: string, reader: string): string =>
  new Intl.DisplayNames(reader, { type: 'language', languageDisplay: 'standard' }).of(language.split('-')[0] ?? '') ??
  language;
