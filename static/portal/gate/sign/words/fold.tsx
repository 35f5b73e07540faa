import Button from '@atlaskit/button/new';
import { type ReactNode, useId, useState } from 'react';
import { ButtonLine } from '../../../../button/button-line';
import { useTexts } from '../../../../i18n/use-texts';
import { PlainText } from '../../../../plain-text/plain-text';
import styles from '../style/sign.module.css';

/** From here on a text is folded: about seven lines of a wide screen. */
const longFrom = 600;

/** Text as it was typed; a long one shows its beginning, and all of it when asked. */
export function FoldedText({ children }: { children: string }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const text = useId();
  const isLong = children.length > longFrom || children.split('\n').length > 12;
  return (
    <>
      <div id={text} className={isLong && !isOpen ? styles.folded : undefined}>
        <PlainText>{isLong && !isOpen ? beginningOf(children) : children}</PlainText>
      </div>
      {isLong && (
        <ButtonLine>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            aria-controls={text}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'sign.fold.less' : 'sign.fold.more')}
          </Button>
        </ButtonLine>
      )}
    </>
  );
}

/** Never in the middle of a character. */
const beginningOf = (text: string): string =>
  `${text
    .split('\n')
    .slice(0, 12)
    .join('\n')
    .slice(0, longFrom)
    .replace(/[\ud800-\udbff]$/, '')} …`;

/** Something that few want to see, behind its name. */
export function Details({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={styles.details}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
