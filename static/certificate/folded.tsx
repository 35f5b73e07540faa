import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ButtonLine } from '../button/button-line';
import { useTexts } from '../i18n/use-texts';
import styles from './certificate.module.css';

/** More than this is folded on a screen. On paper nothing is. */
const most = { characters: 600, lines: 10 };

const isLong = (text: string): boolean =>
  text.length > most.characters || text.split('\n', most.lines + 1).length > most.lines;

/** Text exactly as it was signed. What is long shows its beginning, until the reader wants all of it. */
export function Folded({ name, children }: { name: string; children: string }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const canFold = isLong(children);
  return (
    <>
      <div className={`${styles.words} ${canFold && !isOpen ? styles.folded : ''}`}>{children}</div>
      {canFold && (
        <div className={styles.actions}>
          <ButtonLine>
            <Button appearance="subtle" spacing="compact" onClick={() => setIsOpen(!isOpen)}>
              {t(isOpen ? 'certificate.show-less' : 'certificate.show-all', { name })}
            </Button>
          </ButtonLine>
        </div>
      )}
    </>
  );
}
