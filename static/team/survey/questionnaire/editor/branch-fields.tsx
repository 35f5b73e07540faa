import { languages } from '../../../../../src/contract/engagement';
import { type BranchDraft, surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { inEveryLanguage, usualBranchText } from '../../../../../src/core/survey/questionnaire/bank';
import { CheckBox } from '../../../../field/check-box';
import { Choice } from '../../../../field/choice';
import { Field } from '../../../../field/field';
import groups from '../../../../form/groups.module.css';
import { useTexts } from '../../../../i18n/use-texts';
import { newBranch, onQuestion } from '../draft/edit';
import type { FieldsProps } from '../draft/fields';
import styles from '../style/questionnaire.module.css';
import { LineField } from './question/line-field';
import { useBankTexts } from './use-bank-texts';

/** The question that follows a low score. */
export function BranchFields({ draft, change, errorAt }: FieldsProps) {
  const { t } = useTexts();
  const textOf = useBankTexts();
  const hasScale = draft.questions.some(({ form }) => form.kind === 'scale');
  const toggle = (isWanted: boolean) => {
    const words = textOf ? inEveryLanguage((language) => textOf(language, usualBranchText)) : {};
    change((now) => ({ ...now, branch: isWanted ? newBranch(now, words) : null }));
  };
  return (
    <div className={groups.row}>
      <CheckBox
        label={t('survey-questionnaire.branch')}
        meaning={t(hasScale ? 'survey-questionnaire.branch-meaning' : 'survey-questionnaire.branch-needs-scale')}
        isChecked={draft.branch !== null}
        isDisabled={!hasScale && draft.branch === null}
        onChange={toggle}
      />
      {draft.branch && <Branch branch={draft.branch} draft={draft} change={change} errorAt={errorAt} />}
    </div>
  );
}

function Branch({ branch, draft, change, errorAt }: FieldsProps & { branch: BranchDraft }) {
  const { t } = useTexts();
  const set = (next: BranchDraft) => change((now) => ({ ...now, branch: next }));
  const scales = draft.questions.flatMap((question, at) => (question.form.kind === 'scale' ? [{ question, at }] : []));
  const followed = draft.questions.find(({ key }) => key === branch.question);
  const form = followed?.form.kind === 'scale' ? followed.form : { least: 0, most: 1 };
  const low = Array.from({ length: form.most - form.least }, (_, step) => form.least + step);
  return (
    <>
      <div className={styles.languages}>
        <Field label={t('survey-questionnaire.branch.question')} error={errorAt('branch/question')}>
          {(control) => (
            <Choice
              {...control}
              value={branch.question}
              options={scales.map(({ question, at }) => ({
                value: question.key,
                label: t('survey-questionnaire.question', { number: at + 1 }),
              }))}
              onChange={(key) => {
                const question = draft.questions.find((each) => each.key === key);
                if (question) set(onQuestion(branch, question));
              }}
            />
          )}
        </Field>
        <Field label={t('survey-questionnaire.branch.at-most')} error={errorAt('branch/atMost')}>
          {(control) => (
            <Choice
              {...control}
              value={String(branch.atMost)}
              options={low.map((score) => ({ value: String(score), label: String(score) }))}
              onChange={(score) => set({ ...branch, atMost: Number(score) })}
            />
          )}
        </Field>
      </div>
      <div className={styles.languages}>
        {languages.map((language) => (
          <LineField
            key={language}
            label={t('survey-questionnaire.in-language', {
              what: t('survey-questionnaire.branch.text'),
              language: t(`language.${language}`),
            })}
            lang={language}
            error={errorAt(`branch/texts/${language}`)}
            isOptional={language !== draft.mainLanguage}
            limit={surveyLimits.questionText}
            value={branch.texts[language] ?? ''}
            onChange={(text) => set({ ...branch, texts: { ...branch.texts, [language]: text } })}
          />
        ))}
      </div>
    </>
  );
}
