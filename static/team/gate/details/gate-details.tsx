import Button from '@atlaskit/button/new';
import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate, TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import styles from '../../ask/details.module.css';
import { useOpenAction } from '../../ask/use-open-action';
import { usePeople } from '../../people/names';
import type { GateActionProps } from '../actions/action-props';
import { OpenForm } from '../actions/open-form';
import { ReasonForm } from '../actions/reason-form';
import type { CallGates } from '../call/call-gates';
import { actionsOnGate, type GateAction, isActionNext } from '../state/gate-actions';
import { peopleInGate } from '../state/people-in-gate';
import { GateParts } from './gate-parts';

const Certificate = lazy(() => import('../certificate/certificate'));
const ChangeGateForm = lazy(() => import('../actions/change-gate-form'));
const SaveTemplateForm = lazy(() => import('../actions/save-template-form'));

export type GateDetailsProps = {
  gate: TeamGate;
  call: CallGates;
  engagements: readonly EngagementSummary[];
  /** A command that is begun at once: after a gate was drafted, its preview. */
  startsWith?: GateAction | null;
  onChanged: (gate: TeamGate) => void;
  /** The gate no longer is what the screen shows. */
  onStale: () => Promise<void>;
  /** Begins another gate as a copy; without it, copying is not offered. */
  onCopy?: (gate: TeamGate) => void;
  /** After a command: the focus goes back to the gate. */
  onDone: () => void;
};

/**
 * All there is to a gate, and what the team may do with it. It is loaded when it is shown, and again when it changes: once no form
 * is open, so that what is typed there stays.
 */
export default function GateDetails(props: GateDetailsProps) {
  const { id: gateId, revision } = props.gate;
  const [begunOn, setBegunOn] = useState<number | null>(null);
  return <Loading key={`${gateId} ${begunOn ?? revision}`} {...props} onForm={setBegunOn} />;
}

type LoadingProps = GateDetailsProps & {
  /** A form is open that was begun on a revision of the list's; null when there is none. */
  onForm: (begunOn: number | null) => void;
};

function Loading(props: LoadingProps) {
  const { call, gate } = props;
  const load = useCallback(() => call('show-gate', { gateId: gate.id }), [call, gate.id]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Details {...props} details={loaded.value} reload={reload} />;
}

type DetailsProps = LoadingProps & { details: TeamGateDetails; reload: () => Promise<void> };

function Details({ details, reload, ...props }: DetailsProps) {
  const { gate, call, engagements, startsWith = null, onForm, onChanged, onStale, onCopy, onDone } = props;
  const { t } = useTexts();
  const available = actionsOnGate(details, details).filter((name) => name !== 'copy' || onCopy);
  const first = startsWith !== null && available.includes(startsWith) ? startsWith : null;
  const { action, open, leave, close, buttonOf } = useOpenAction<GateAction>(first);
  const [isCertificateShown, setIsCertificateShown] = useState(false);
  const personOf = usePeople(peopleInGate(details));
  const engagement = engagements.find(({ id }) => id === details.engagementId);

  const isFormOpen = action !== null;
  const shownRevision = useRef(gate.revision);
  useEffect(() => {
    onForm(isFormOpen ? shownRevision.current : null);
    return () => onForm(null);
  }, [isFormOpen, onForm]);

  const begin = (name: GateAction) => (name === 'copy' ? onCopy?.(details) : open(name));
  const form = engagement && {
    details,
    engagement,
    call,
    personOf,
    onChanged: (after: TeamGate) => {
      leave();
      onChanged(after);
      onDone();
    },
    onStale: async () => {
      leave();
      await onStale();
      await reload();
    },
    onCancel: close,
  };
  return (
    <div className={styles.details}>
      {/* What will be signed stands in the preview itself. */}
      {action !== 'open' && action !== 'again' && (
        <GateParts details={details} engagement={engagement} personOf={personOf} />
      )}
      {action === null && (
        <div className={styles.actions}>
          {available.map((name, index) => (
            <Button
              key={name}
              appearance={appearanceOf(name, index === 0 && isActionNext(details))}
              ref={buttonOf(name)}
              onClick={() => begin(name)}
            >
              {t(`gate-team.action.${name}.open`)}
            </Button>
          ))}
          <Button
            appearance="subtle"
            aria-expanded={isCertificateShown}
            onClick={() => setIsCertificateShown(!isCertificateShown)}
          >
            {t(isCertificateShown ? 'gate-team.certificate.hide' : 'gate-team.certificate.show')}
          </Button>
        </div>
      )}
      {action !== null && form && (
        <Later>
          <ActionForm action={action} form={form} onChangeTerms={() => open('change')} />
        </Later>
      )}
      {isCertificateShown && action === null && (
        <Later>
          <Certificate call={call} gateId={details.id} />
        </Later>
      )}
    </div>
  );
}

const appearanceOf = (action: GateAction, isDue: boolean) =>
  isDue ? 'primary' : action === 'withdraw' ? 'subtle' : 'default';

type ActionFormProps = { action: GateAction; form: GateActionProps; onChangeTerms: () => void };

function ActionForm({ action, form, onChangeTerms }: ActionFormProps) {
  switch (action) {
    case 'open':
    case 'again':
      return <OpenForm {...form} onChangeTerms={onChangeTerms} />;
    case 'change':
      return <ChangeGateForm {...form} />;
    case 'withdraw':
    case 'override':
      return <ReasonForm action={action} {...form} />;
    case 'save-template':
      return <SaveTemplateForm {...form} onSaved={form.onCancel} />;
    case 'copy':
      return null;
  }
}
