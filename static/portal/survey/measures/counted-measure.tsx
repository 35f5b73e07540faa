import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { NamedPerson, WhatCounts } from '../../../../src/contract/survey/measures';
import { CheckBox } from '../../../field/check-box';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { formatTarget, measureNames } from '../../../survey/measures/measure-words';
import styles from '../../../survey/measures/measures.module.css';
import { TargetForm } from '../../../survey/measures/target-form';
import { TargetPicture } from '../../../survey/measures/target-picture';
import { TargetText } from '../../../survey/measures/target-text';
import { callPortal } from '../../call/call-portal';
import { resultWords } from '../follow-up/numbers';
import { type ToldResult, toldValue } from './told-result';

/** Carries out a command, and says what came of it. @param isInForm a refusal is shown where the form is */
export type Act = (call: Promise<Result<WhatCounts>>, words: string, isInForm: boolean) => Promise<Result<WhatCounts>>;

type CountedMeasureProps = {
  of: WhatCounts['measures'][number];
  /** The newest numbers of it that the reader was told; undefined where they were told none. */
  told: ToldResult | undefined;
  maySign: boolean;
  engagementId: string;
  nameOf: (person: NamedPerson) => string;
  onMark: (isMarked: boolean) => Promise<unknown>;
  act: Act;
};

/** One measure: whether it counts for the reader, its target, and what they can do about the target. */
export function CountedMeasure({ of, told, maySign, engagementId, nameOf, onMark, act }: CountedMeasureProps) {
  const texts = useTexts();
  const { t } = texts;
  const { measure, isMarked, target } = of;
  const [isBusy, setIsBusy] = useState(false);
  const [open, setOpen] = useState<'counter' | 'sign' | null>(null);
  const counterButton = useReturnFocus(open === 'counter');
  const signButton = useReturnFocus(open === 'sign');
  const command = { engagementId, measure, revision: target.revision };
  const { proposed, agreed } = target;
  const value = told ? toldValue(told) : null;
  const hasTarget = proposed !== null || agreed !== null;
  const isToSign = maySign && proposed !== null && proposed.customer === null;
  const mark = async (wanted: boolean) => {
    setIsBusy(true);
    await onMark(wanted);
    setIsBusy(false);
  };
  const done = (result: Result<WhatCounts>) => {
    if (result.ok) setOpen(null);
    return result;
  };
  return (
    <li className={styles.measure}>
      <CheckBox label={t(measureNames[measure])} isChecked={isMarked} isBusy={isBusy} onChange={mark} />
      {told && <Told told={told} />}
      {(hasTarget || target.withdrawn !== null) && (
        <>
          <TargetPicture measure={measure} target={target} values={value === null ? [] : [value]} />
          <TargetText measure={measure} target={target} nameOf={nameOf} />
        </>
      )}
      {hasTarget && open === null && (
        <div className={styles.actions}>
          {isToSign && (
            <Button ref={signButton} spacing="compact" appearance="primary" onClick={() => setOpen('sign')}>
              {t('measures.portal.sign')}
            </Button>
          )}
          <Button ref={counterButton} spacing="compact" onClick={() => setOpen('counter')}>
            {t('measures.portal.counter')}
          </Button>
        </div>
      )}
      {open === 'counter' && (
        <TargetForm
          measure={measure}
          title={t('measures.portal.counter')}
          side="customer"
          send={async (value, note) =>
            done(
              await act(
                callPortal('counter-target', { ...command, value, note }),
                t('measures.portal.said.countered'),
                true,
              ),
            )
          }
          onCancel={() => setOpen(null)}
        />
      )}
      {open === 'sign' && proposed !== null && (
        <SignTarget
          effect={t('measures.portal.sign.effect', { value: formatTarget(measure, proposed.value, texts) })}
          send={async () =>
            done(await act(callPortal('countersign-target', command), t('measures.portal.said.signed'), true))
          }
          onCancel={() => setOpen(null)}
        />
      )}
    </li>
  );
}

/** The newest numbers of a measure, with their survey and its day. */
function Told({ told: { survey, question, result, asked } }: { told: ToldResult }) {
  const texts = useTexts();
  return (
    <div>
      <p>{texts.t('measures.portal.result', { title: survey.title, date: texts.day(survey.closedOn) })}</p>
      {resultWords(question, result, asked, texts).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

type SignTargetProps = { effect: string; send: () => Promise<Result<unknown>>; onCancel: () => void };

function SignTarget({ effect, send, onCancel }: SignTargetProps) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    const result = await send();
    setRefusal(result.ok ? null : result.error);
  };
  return (
    <FormFrame
      title={t('measures.portal.sign')}
      isCompact
      refusal={refusal}
      submit={{ label: t('measures.portal.sign.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      <p>{effect}</p>
    </FormFrame>
  );
}
