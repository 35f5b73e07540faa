import { lazy, useId, useState } from 'react';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import { Later } from '../../states/later';
import styles from '../ask/ask.module.css';
import type { GateActions } from './action/gate-actions';
import { GateFacts } from './gate-facts';
import { GateLozenge } from './gate-lozenge';
import { useIsBegun } from './sign/draft/use-is-begun';

const GateBody = lazy(() => import('./sign/gate-body'));

/** A sign-off in a line, which opens to the whole of it. */
export function GateLine({ gate, actions }: { gate: PortalGateLine; actions: GateActions }) {
  const isBegun = useIsBegun(gate);
  const [isOpen, setIsOpen] = useState(isBegun);
  const body = useId();
  return (
    <li className={line.line}>
      <div className={line.head}>
        <TitleToggle title={gate.title} isOpen={isOpen} controls={body} onToggle={() => setIsOpen(!isOpen)} />
        <GateLozenge gate={gate} />
      </div>
      <div className={styles.indented}>
        <GateFacts gate={gate} />
      </div>
      <div id={body} className={styles.indented} hidden={!isOpen}>
        {isOpen && (
          <Later>
            <GateBody gate={gate} actions={actions} />
          </Later>
        )}
      </div>
    </li>
  );
}
