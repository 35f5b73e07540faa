import Heading from '@atlaskit/heading';
import type { PortalAsk } from '../../../src/contract/calls/ask';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { type Asks, listsOf } from '../ask/asks';
import { portalKindOf } from '../kinds/ask-kinds';
import styles from './ask-lists.module.css';

type AskListsProps = {
  asks: Asks;
  /** Under a heading of its own, so that these come one level lower. */
  isGrouped?: boolean;
};

/** One next action, then what else is open or waits for others, what the reader has put off, then what was done lately, whatever kinds it is of. */
export function AskLists({ asks, isGrouped = false }: AskListsProps) {
  const { t } = useTexts();
  const { next, others, withColleagues, putOff, recent } = listsOf(asks);
  const lists = [
    { title: t(next ? 'portal.others' : 'portal.with-team'), shown: others },
    { title: t('portal.with-others'), shown: withColleagues },
    { title: t('portal.put-off'), shown: putOff },
    { title: t('portal.recent'), shown: recent },
  ].filter(({ shown }) => shown.length > 0);
  return (
    <div className={styles.lists}>
      {next && <NextAsk key={keyOf(next)} ask={next} isGrouped={isGrouped} />}
      {lists.map(({ title, shown }) => (
        <section key={title} className={styles.list}>
          <Heading size="xsmall" as={isGrouped ? 'h3' : 'h2'}>
            {title}
          </Heading>
          <ul className={line.lines}>
            {shown.map((ask) => (
              <AskLine key={keyOf(ask)} ask={ask} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const keyOf = (ask: PortalAsk): string => `${ask.kind} ${portalKindOf(ask).keyOf(ask)}`;

function NextAsk({ ask, isGrouped }: { ask: PortalAsk; isGrouped: boolean }) {
  const { Next } = portalKindOf(ask);
  return <Next ask={ask} isGrouped={isGrouped} />;
}

function AskLine({ ask }: { ask: PortalAsk }) {
  const { Line } = portalKindOf(ask);
  return <Line ask={ask} />;
}
