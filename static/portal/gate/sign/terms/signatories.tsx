import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { PortalGate, PortalSignatory } from '../../../../../src/contract/gate/portal-gate';
import type { Outcome } from '../../../../../src/contract/gate/sign-off';
import { useTexts } from '../../../../i18n/use-texts';
import lozenge from '../../../../lozenge/lozenge.module.css';
import styles from '../style/sign.module.css';

const appearances = {
  accepted: 'success',
  'accepted-with-conditions': 'success',
  rejected: 'removed',
  abstained: 'default',
} as const satisfies Record<Outcome, string>;

/** The signatories, their order, and their decisions. */
export function Signatories({ gate }: { gate: PortalGate }) {
  const { t } = useTexts();
  return (
    <section className={styles.part}>
      <Heading size="xsmall" as="h4">
        {t('sign.signatories')}
      </Heading>
      <ul className={styles.signatories}>
        {gate.signatories.map((signatory, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: signatories have no other name than their position; two can be namesakes
          <li key={at}>
            <Name signatory={signatory} gate={gate} />
            {signatory.outcome === null ? (
              <span className={styles.subtle}>
                {t(gate.isDone ? 'sign.signatory.undecided' : 'sign.signatory.open')}
              </span>
            ) : (
              <span className={lozenge.lozenge}>
                <Lozenge
                  maxWidth="100%"
                  appearance={gate.state === 'invalidated' ? 'default' : appearances[signatory.outcome]}
                >
                  {t(`sign.outcome.${signatory.outcome}.is`)}
                </Lozenge>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const formatDeputy = (
  { name, isYou }: NonNullable<PortalSignatory['deputy']>,
  t: ReturnType<typeof useTexts>['t'],
): string => {
  if (isYou) return t('sign.signatory.deputy-you');
  return name === null ? t('sign.signatory.deputy-unnamed') : t('sign.signatory.deputy', { name });
};

function Name({ signatory, gate: { order, rule, state } }: { signatory: PortalSignatory; gate: PortalGate }) {
  const { t } = useTexts();
  const { name, isYou, isRequired, step, outcome, signedBy, deputy } = signatory;
  const facts = [
    isYou && t('sign.signatory.you'),
    order === 'sequence' && t('sign.signatory.step', { step }),
    rule.kind === 'named' && isRequired && t('sign.signatory.required'),
    signedBy !== null && t('sign.signatory.signed-by', { name: signedBy }),
    deputy !== null && formatDeputy(deputy, t),
    state === 'invalidated' && outcome !== null && t('sign.signatory.no-longer-counts'),
  ].filter((fact) => fact !== false);
  return (
    <span>
      <strong dir="auto">{name ?? t('sign.signatory.unnamed')}</strong>
      {facts.length > 0 && <span className={styles.subtle}> ({facts.join(', ')})</span>}
    </span>
  );
}
