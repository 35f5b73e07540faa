import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { useTexts } from '../../../../i18n/use-texts';
import { OutsideLink } from '../../../../plain-text/outside-link';
import { formatDueToDo } from '../../../ask/due';
import styles from '../style/sign.module.css';
import { formatDeemedAfter } from '../words/deemed-after';
import { formatPortalRule } from '../words/format-gate';

/** The deliverable, and what signing it means. */
export function GateTerms({ gate }: { gate: PortalGate }) {
  const texts = useTexts();
  const { t } = texts;
  const { deliverable } = gate.content;
  const until = formatDueToDo(gate, texts) ?? formatDeemedAfter(gate, texts);
  return (
    <section className={styles.part}>
      <Heading size="xsmall" as="h4">
        {t(gate.state === 'invalidated' ? 'sign.deliverable.before' : 'sign.deliverable')}
      </Heading>
      <div>
        <strong dir="auto">{deliverable.name}</strong>
        {deliverable.version !== '' && (
          <>
            {' '}
            <bdi>{t('sign.version', { version: deliverable.version })}</bdi>
          </>
        )}
      </div>
      {deliverable.links.length > 0 && (
        <ul className={styles.links} aria-label={t('portal.links')}>
          {deliverable.links.map(({ url, label }) => (
            <li key={`${url} ${label}`}>
              <OutsideLink address={url}>{label}</OutsideLink>
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <Fact name={t('sign.meaning')}>{t(`sign.meaning.${gate.meaning}`)}</Fact>
        <Fact name={t('sign.rule')}>
          {formatPortalRule(gate, texts)} {gate.signatories.length > 1 && t(`sign.order.${gate.order}`)}
        </Fact>
        <Fact name={t('sign.concessions')}>
          {t(gate.content.allowsConcessions ? 'sign.concessions.allowed' : 'sign.concessions.none')}
        </Fact>
        <Fact name={t('sign.round')}>
          {t(gate.round === 1 ? 'sign.round.first' : 'sign.round.later', { round: gate.round })}
        </Fact>
        {until !== null && <Fact name={t('sign.due')}>{until}</Fact>}
      </dl>
    </section>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
