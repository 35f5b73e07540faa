import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, useId, useState } from 'react';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../icon/icons';
import line from '../../list/line.module.css';
import { Later } from '../../states/later';
import styles from '../ask/ask.module.css';
import type { GateActions } from './action/gate-actions';
import { GateFacts } from './gate-facts';
import { GateLozenge } from './gate-lozenge';
import { useIsBegun } from './sign/draft/use-is-begun';

const GateBody = lazy(() => import('./sign/gate-body'));

type NextGateProps = { gate: PortalGateLine; actions: GateActions; isGrouped?: boolean };

/** The sign-off that is the one thing to do next: all of it comes when the reader wants to look. */
export function NextGate({ gate, actions, isGrouped = false }: NextGateProps) {
  const { t } = useTexts();
  const isBegun = useIsBegun(gate);
  const [isOpen, setIsOpen] = useState(isBegun);
  const body = useId();
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`next-${gate.id}`}>
      <span className={styles.eyebrow}>{t('portal.next')}</span>
      <div className={line.head}>
        <Heading size={isGrouped ? 'small' : 'medium'} as={isGrouped ? 'h3' : 'h2'} id={`next-${gate.id}`}>
          <bdi>{gate.title}</bdi>
        </Heading>
        <GateLozenge gate={gate} />
      </div>
      <GateFacts gate={gate} />
      <div>
        <Button
          appearance={isOpen ? 'subtle' : 'primary'}
          iconAfter={isOpen ? ChevronDown : ChevronRight}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'portal.gate.close' : 'portal.gate.open')}
        </Button>
      </div>
      <div id={body} hidden={!isOpen}>
        {isOpen && (
          <Later>
            <GateBody gate={gate} actions={actions} />
          </Later>
        )}
      </div>
    </section>
  );
}
