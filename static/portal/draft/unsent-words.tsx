import Button from '@atlaskit/button/new';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n/use-texts';
import styles from './unsent-words.module.css';

type UnsentWordsProps = {
  words: string;
  /** The use that there is of them, where it is not the usual one. */
  meaning?: string;
  onDiscard: () => void;
};

/** The words that somebody had written for what is not asked any more, so that they can be taken elsewhere. */
export function UnsentWords({ words, meaning, onDiscard }: UnsentWordsProps) {
  const { t } = useTexts();
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    text.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      setSaid('copied');
    } catch {
      // A frame may not be let write to the clipboard: what is selected can be copied by hand.
      setSaid('selected');
    }
  };
  return (
    <section className={styles.unsent} aria-labelledby={id}>
      <strong id={id}>{t('portal.unsent.title')}</strong>
      <span>{meaning ?? t('portal.unsent.text')}</span>
      <textarea ref={text} className={styles.words} aria-labelledby={id} readOnly rows={4} value={words} />
      <div className={styles.buttons}>
        <Button spacing="compact" onClick={copy}>
          {t('portal.unsent.copy')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onDiscard}>
          {t('portal.unsent.discard')}
        </Button>
        <span role="status">{said !== null && t(`portal.unsent.${said}`)}</span>
      </div>
    </section>
  );
}
