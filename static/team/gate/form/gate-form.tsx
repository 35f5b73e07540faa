import { useEffect, useState } from 'react';
import type { Subject } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { GateTerms } from '../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../src/contract/result';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import { usePeople } from '../../people/names';
import type { CallGates } from '../call/call-gates';
import { checkGateDraft, fitted, type GateDraft, gateDraftOf, gateFieldOf, newGateDraft, toGateTerms } from './draft';
import { GateFields } from './gate-fields';
import { StartField } from './start-field';
import { useStatement } from './use-statement';

export type GateFormProps = {
  call: CallGates;
  /** Only those that are active are offered. */
  engagements: readonly EngagementSummary[];
  subject: Subject;
  /** Whether a workflow rule can hold an issue here: not in team-managed projects, nor for versions. */
  canHold: boolean;
  /** Gates that can be copied: of the same issue or version, say. */
  gates: readonly Pick<TeamGate, 'id' | 'title'>[];
  /** The gate that this one begins as a copy of. */
  copyOf?: string | null;
  onDrafted: (gate: TeamGate) => void;
  onCancel: () => void;
};

/** Drafts a gate. The customer sees nothing of it until it is opened. */
export default function GateForm({ engagements, ...rest }: GateFormProps) {
  const active = engagements.filter(({ status }) => status === 'active');
  const [first] = active;
  return first ? <Form active={active} first={first} {...rest} /> : null;
}

type FormProps = Omit<GateFormProps, 'engagements'> & {
  active: readonly EngagementSummary[];
  first: EngagementSummary;
};

const newForm = (engagement: EngagementSummary, subject: Subject['kind']) => ({
  attempt: crypto.randomUUID() as string,
  engagementId: engagement.id,
  draft: newGateDraft(engagement, subject),
});

const subjectKey = (subject: Subject): string => (subject.kind === 'issue' ? subject.issueId : subject.versionId);

function Form({ active, first, call, subject, canHold, gates, copyOf = null, onDrafted, onCancel }: FormProps) {
  const texts = useTexts();
  const { t } = texts;
  const key = `ask gate ${subjectKey(subject)} ${copyOf ?? ''}`;
  const { draft: form, set, forget, kept } = useFormDraft(key, () => newForm(first, subject.kind));
  const { attempt, engagementId, draft } = form;
  const setDraft = (next: (now: GateDraft) => GateDraft) => set((now) => ({ ...now, draft: next(now.draft) }));
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const engagement = active.find(({ id }) => id === engagementId) ?? first;
  const setting = { engagement, subject: subject.kind, canHold };
  const personOf = usePeople(engagement.customers.map(({ accountId }) => accountId));
  const formatStatement = useStatement(engagement.language);
  const change = (changes: Partial<GateDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const start = (terms: GateTerms | null) =>
    setDraft(() => (terms ? fitted(gateDraftOf(terms), setting) : newGateDraft(engagement, subject.kind)));

  // A copy is asked for once, when the form opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed meanwhile must not be copied over
  useEffect(() => {
    if (copyOf === null || kept.isShown) return;
    void call('show-gate', { gateId: copyOf }).then((result) => {
      if (result.ok) start({ ...result.value.terms, due: null });
      else setRefusal(result.error);
    });
  }, []);

  const submit = async () => {
    setRefusal(null);
    const statement = formatStatement(draft.meaning);
    const found = checkGateDraft(draft, engagement, statement);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const terms = toGateTerms(draft, statement);
    const result = await call('draft-gate', { attempt, engagementId: engagement.id, subject, terms });
    if (result.ok) {
      forget();
      flagSuccess(t('gate-team.drafted', { title: result.value.title }), t('gate-team.drafted-text'));
      onDrafted(result.value);
      return;
    }
    const field = gateFieldOf(result.error);
    if (field) judge({ [field]: result.error });
    else setRefusal(result.error);
  };

  return (
    <FormFrame
      title={t('gate-team.ask')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('gate-team.draft-do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <KeptNotice {...kept} />
      {active.length > 1 && (
        <Field label={t('ask.engagement')}>
          {(control) => (
            <Choice
              {...control}
              value={engagement.id}
              options={active.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                const other = active.find((one) => one.id === id) ?? first;
                set({ ...form, engagementId: other.id, draft: fitted(draft, { ...setting, engagement: other }) });
              }}
            />
          )}
        </Field>
      )}
      <StartField call={call} setting={setting} gates={gates} copyOf={copyOf} onStart={start} />
      <GateFields
        draft={draft}
        errors={errors}
        setting={setting}
        personOf={personOf}
        change={change}
        formatStatement={formatStatement}
      />
    </FormFrame>
  );
}
