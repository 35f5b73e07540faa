import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactNode, useId, useState } from 'react';
import { ButtonLine } from '../../button/button-line';
import card from '../../card/card.module.css';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../icon/icons';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import { Later } from '../../states/later';
import styles from './ask.module.css';

type OpeningProps = {
  title: string;
  lozenge: ReactNode;
  facts: ReactNode;
  /** Whether its form was begun: it is open then from the beginning. */
  isBegun: boolean;
  /** The whole of it, which may be loaded lazily. */
  children: (onClose: () => void) => ReactNode;
};

function useOpening({ isBegun, children }: OpeningProps) {
  const [isOpen, setIsOpen] = useState(isBegun);
  const id = useId();
  return {
    isOpen,
    id,
    toggle: () => setIsOpen(!isOpen),
    body: isOpen && <Later>{children(() => setIsOpen(false))}</Later>,
  };
}

/** An ask in a line, which opens to the whole of it. */
export function OpeningLine(props: OpeningProps) {
  const { isOpen, id, toggle, body } = useOpening(props);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <TitleToggle title={props.title} isOpen={isOpen} controls={id} onToggle={toggle} />
        {props.lozenge}
      </div>
      <div className={styles.indented}>{props.facts}</div>
      <div id={id} className={styles.indented} hidden={!isOpen}>
        {body}
      </div>
    </li>
  );
}

/** An ask that is the one thing to do next: all of it comes when the reader wants to look. */
export function OpeningNext(props: OpeningProps & { isGrouped: boolean; open: TextKey }) {
  const { t } = useTexts();
  const { isOpen, id, toggle, body } = useOpening(props);
  const { isGrouped } = props;
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`${id}-title`}>
      <span className={styles.eyebrow}>{t('portal.next')}</span>
      <div className={line.head}>
        <Heading size={isGrouped ? 'small' : 'medium'} as={isGrouped ? 'h3' : 'h2'} id={`${id}-title`}>
          <bdi>{props.title}</bdi>
        </Heading>
        {props.lozenge}
      </div>
      {props.facts}
      <ButtonLine isQuiet={isOpen}>
        <Button
          appearance={isOpen ? 'subtle' : 'primary'}
          iconAfter={isOpen ? ChevronDown : ChevronRight}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          {t(isOpen ? 'portal.gate.close' : props.open)}
        </Button>
      </ButtonLine>
      <div id={id} hidden={!isOpen}>
        {body}
      </div>
    </section>
  );
}
