import Heading from '@atlaskit/heading';
import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';
import { useTexts } from '../../../i18n/use-texts';
import type { GateActions } from '../action/gate-actions';
import { CertificateLink } from './certificate/certificate-link';
import { Changes } from './changes/changes';
import { Criteria } from './criteria/criteria';
import { signingKey } from './draft/kept-signing';
import { UnsentSignings } from './draft/unsent-signing';
import { SignForm } from './sign-form';
import { OwnSignOff } from './state/own-sign-off';
import { Status } from './state/status';
import { TakeBack } from './state/take-back';
import styles from './style/sign.module.css';
import { Covered } from './terms/covered';
import { GateTerms } from './terms/gate-terms';
import { Signatories } from './terms/signatories';

type GateViewProps = {
  gate: PortalGate;
  actions: GateActions;
  /** The gate no longer is as it is shown. */
  onStale: (error: Refusal) => Promise<void>;
};

/** The content of a gate and its signatories, and either the way to sign it or what came of it. */
export function GateView({ gate, actions, onStale }: GateViewProps) {
  const { t } = useTexts();
  const { state, own, contact } = gate;
  const isAsked = (state === 'sign' && gate.turn === 'customer') || gate.mayStillSign;
  const signing = signingKey(gate);
  return (
    <>
      <Status gate={gate} />
      <UnsentSignings key={gate.revision} gateId={gate.id} open={isAsked ? signing : null} />
      <GateTerms gate={gate} />
      <Covered fields={gate.content.fields} isChanged={state === 'invalidated'} />
      <Signatories gate={gate} />
      {isAsked && <SignForm key={signing} gate={gate} actions={actions} onStale={onStale} />}
      {!isAsked && gate.changes.length > 0 && (
        <section className={styles.part}>
          <Heading size="xsmall" as="h4">
            {t('sign.changes')}
          </Heading>
          <Changes changes={gate.changes} />
        </section>
      )}
      {!isAsked && gate.content.criteria.length > 0 && <Criteria criteria={gate.content.criteria} own={own} />}
      {own && (
        <OwnSignOff
          signOff={own}
          criteria={gate.content.criteria}
          isInForce={!['invalidated', 'withdrawn', 'expired'].includes(state)}
          signatory={gate.onBehalfOf}
          ownName={gate.ownName}
          by={gate.ownBy}
        />
      )}
      {gate.mayWithdraw && <TakeBack gate={gate} actions={actions} onStale={onStale} />}
      {(own !== null || (state !== 'sign' && state !== 'later')) && <CertificateLink gateId={gate.id} />}
      <p className={styles.subtle}>{t('contact.ask', { contact: contact ?? t('contact.team') })}</p>
    </>
  );
}
