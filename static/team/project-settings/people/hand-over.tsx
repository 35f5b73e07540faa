import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { HeldTask } from '../../../../src/contract/calls/admin';
import type { AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { neverOwners } from '../../../../src/core/engagement/nameable';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { customerOptions } from '../../people/customer-options';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/person';
import { isAsked } from '../../task/state/turn';
import styles from '../style/project-settings.module.css';
import own from './remove-stakeholder.module.css';
import { useHandingOver } from './use-handing-over';

type HandOverProps = {
  engagement: EngagementSummary;
  personOf: PersonOf;
  accountId: string;
  held: readonly HeldTask[];
  /** All of them have been handed over, or as many as went. */
  onDone: () => Promise<void>;
  children: ReactNode;
};

const shown = 8;
const anyone = 'anyone';

/** The tasks that somebody still holds, and the people to whom they go. */
export function HandOver({ engagement, personOf, accountId, held, onDone, children }: HandOverProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const [to, setTo] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { left, error, handOver } = useHandingOver(engagement.id, accountId);
  const name = nameOf(accountId, personOf, texts);
  // All go to one person: who may not have one of them can't be chosen.
  const team = held.flatMap(neverOwners);
  const others = customerOptions(engagement, personOf, texts, team).filter(({ value }) => value !== accountId);

  const go = async () => {
    setIsMissing(to === '');
    if (to === '') return;
    const owner: AskOwner = to === anyone ? { kind: 'side' } : { kind: 'person', accountId: to };
    if (await handOver(owner, held.length)) await onDone();
  };

  return (
    <>
      <p>{plural('people.holds', held.length, { name })}</p>
      <ul className={own.tasks}>
        {held.slice(0, shown).map((task) => (
          <li key={task.id}>{formatHeld(task, texts)}</li>
        ))}
        {held.length > shown && <li>{plural('people.held-more', held.length - shown)}</li>}
      </ul>
      <Field
        label={t('people.hand-over-to')}
        help={t('people.hand-over-help')}
        error={isMissing && to === '' ? texts.refusal({ code: 'field-missing' }) : undefined}
      >
        {(control) => (
          <Choice
            {...control}
            value={to}
            placeholder={t('people.hand-over-choose')}
            isDisabled={left !== null}
            options={[...others, { value: anyone, label: t('owner.side') }]}
            onChange={setTo}
          />
        )}
      </Field>
      {left !== null && (
        <div role="status">
          <progress
            className={own.progress}
            max={held.length}
            value={held.length - left}
            aria-label={t('people.handing-over')}
          />
          <span>{plural('people.left', left)}</span>
        </div>
      )}
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" isLoading={left !== null} onClick={go}>
          {plural('people.hand-over-do', held.length)}
        </Button>
        {children}
      </div>
    </>
  );
}

/** A task that goes along, with what of it waits for the team. */
function formatHeld({ title, due, state, awaits }: HeldTask, { t, day }: Texts): string {
  if (state === 'completed' || state === 'declined') return t(`people.held-${state}`, { title });
  const name = due === null ? title : t('people.held-due', { title, day: day(due) });
  return isAsked(awaits) ? t(`people.held-${awaits}`, { task: name }) : name;
}
