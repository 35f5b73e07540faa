import Button from '@atlaskit/button/new';
import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import type { CriterionAnswer } from '../../../../../src/contract/gate/sign-off';
import { type AcceptanceCriterion, gateLimits } from '../../../../../src/contract/gate/terms';
import { ButtonLine } from '../../../../button/button-line';
import { Radios } from '../../../../field/radios';
import { TextBox } from '../../../../field/text-box';
import { useTexts } from '../../../../i18n/use-texts';
import { answerOf, type ChosenVerdict, needsReason, type SignDraft, withAnswerTo } from '../draft/sign-draft';
import styles from '../style/sign.module.css';
import { CriterionText, Said } from './criteria';

const verdicts: readonly ChosenVerdict[] = ['met', 'not-met', 'not-applicable'];

type JudgementFieldsProps = {
  gate: PortalGate;
  draft: SignDraft;
  format: (field: string) => string | undefined;
  onChange: (draft: SignDraft) => void;
};

/** Each criterion by itself: found met or not, or kept as it was found before. */
export function JudgementFields({ gate, draft, format, onChange }: JudgementFieldsProps) {
  return (
    <ol className={styles.criteria}>
      {gate.content.criteria.map((criterion, at) => {
        const kept = gate.earlier[at] ?? null;
        return (
          <li key={`${criterion.priority} ${criterion.text}`}>
            {kept && answerOf(draft, criterion) === null ? (
              <Kept
                criterion={criterion}
                answer={kept}
                round={gate.round}
                onAgain={() => onChange(withAnswerTo(draft, criterion, { verdict: null, reason: '' }))}
              />
            ) : (
              <Asked
                criterion={criterion}
                at={at}
                isKept={kept !== null}
                draft={draft}
                format={format}
                onChange={onChange}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

type KeptProps = { criterion: AcceptanceCriterion; answer: CriterionAnswer; round: number; onAgain: () => void };

function Kept({ criterion, answer, round, onAgain }: KeptProps) {
  const { t } = useTexts();
  return (
    <div className={styles.answer}>
      <CriterionText criterion={criterion} />
      <Said answer={answer} round={round} />
      <ButtonLine>
        <Button appearance="subtle" spacing="compact" onClick={onAgain}>
          {t('sign.again')}
        </Button>
      </ButtonLine>
    </div>
  );
}

type AskedProps = Omit<JudgementFieldsProps, 'gate'> & { criterion: AcceptanceCriterion; at: number; isKept: boolean };

function Asked({ criterion, at, isKept, draft, format, onChange }: AskedProps) {
  const { t } = useTexts();
  const { verdict, reason } = answerOf(draft, criterion) ?? { verdict: null, reason: '' };
  return (
    <div className={styles.answer}>
      <Radios
        label={<CriterionText criterion={criterion} />}
        error={format(`answers.${at}.verdict`)}
        options={verdicts.map((value) => ({ value, label: t(`sign.verdict.${value}`) }))}
        value={verdict}
        onChange={(chosen) => onChange(withAnswerTo(draft, criterion, { verdict: chosen, reason }))}
      />
      {needsReason(verdict) && (
        <TextBox
          label={t(verdict === 'not-met' ? 'sign.reason.not-met' : 'sign.reason.not-applicable')}
          error={format(`answers.${at}.reason`)}
          limit={gateLimits.reason}
          rows={2}
          value={reason}
          onChange={(text) => onChange(withAnswerTo(draft, criterion, { verdict, reason: text }))}
        />
      )}
      {isKept && (
        <ButtonLine>
          <Button appearance="subtle" spacing="compact" onClick={() => onChange(withAnswerTo(draft, criterion, null))}>
            {t('sign.keep')}
          </Button>
        </ButtonLine>
      )}
    </div>
  );
}
