import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useLayoutEffect, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import card from '../../../card/card.module.css';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import type { Versions } from '../../subject/subjects';
import GateForm from '../form/gate-form';
import styles from './gates.module.css';

type DraftOnVersionProps = {
  versions: Versions;
  engagements: readonly EngagementSummary[];
  gates: readonly TeamGate[];
  onDrafted: (gate: TeamGate) => void;
  onClose: () => void;
};

/** Drafts a gate on a version: first which one, then the gate. */
export default function DraftOnVersion({ versions, engagements, gates, onDrafted, onClose }: DraftOnVersionProps) {
  const { t } = useTexts();
  const { loaded, reload } = versions;
  const [versionId, setVersionId] = useState('');
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => section.current?.focus(), []);
  const onVersion = gates.filter(({ subject }) => subject.kind === 'version' && subject.versionId === versionId);
  const isActive = engagements.some(({ status }) => status === 'active');
  return (
    <section ref={section} tabIndex={-1} className={`${card.card} ${styles.card}`} aria-labelledby="gates-ask-version">
      <div className={card.top}>
        <Heading size="small" as="h2" id="gates-ask-version">
          {t('gates.ask-version')}
        </Heading>
        {/* The gate's own form has one of its own. */}
        {versionId === '' && (
          <Button appearance="subtle" spacing="compact" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
      {loaded.status === 'loading' && <LoadingLines lines={2} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && loaded.value.length === 0 && (
        <p className={styles.subtle}>{t('gates.ask-version.none')}</p>
      )}
      {!isActive && <Notice tone="information">{t('gates.ask-version.not-active')}</Notice>}
      {isActive && loaded.status === 'ready' && loaded.value.length > 0 && (
        <>
          <Field label={t('gates.ask-version.which')} help={t('gates.ask-version.help')}>
            {(control) => (
              <Choice
                {...control}
                value={versionId}
                placeholder={t('gates.ask-version.choose')}
                options={loaded.value.map(({ id, name, isReleased }) => ({
                  value: id,
                  label: isReleased ? t('gates.ask-version.released', { name }) : name,
                }))}
                onChange={setVersionId}
              />
            )}
          </Field>
          {versionId !== '' && (
            <GateForm
              key={versionId}
              call={callPlan}
              engagements={engagements}
              subject={{ kind: 'version', versionId }}
              // Issues of a version can be held until it is signed off.
              canHold
              gates={onVersion.length > 0 ? onVersion : gates}
              onDrafted={onDrafted}
              onCancel={onClose}
            />
          )}
        </>
      )}
    </section>
  );
}
