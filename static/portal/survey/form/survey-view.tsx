import { type ReactElement, useState } from 'react';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useIsBegun } from '../draft/begun';
import { FollowUp } from '../follow-up/follow-up';
import { ConfidentialForm } from './confidential-form';
import type { FormProps } from './form-props';
import { NamedForm } from './named-form';
import { Given } from './standing/given';
import { Over } from './standing/over';
import { Said } from './standing/said';

/** A survey as it stands for its reader: to be answered, answered, refused, or over. */
export function SurveyView(props: FormProps) {
  const { survey, form } = props;
  const isOpen = form.state === 'open';
  const isKept = useIsBegun(survey);
  const [isChosen, setIsChosen] = useState(false);
  switch (form.standing) {
    case 'asked':
    case 'begun':
      return form.mode === 'named' ? <NamedForm {...props} /> : <ConfidentialForm {...props} />;
    case 'complete':
    case 'declined':
      if (isOpen && (isChosen || isKept)) return <NamedForm {...props} takesFocus={isChosen} />;
      return withFollowUp(form, <Said form={form} onAgain={isOpen ? () => setIsChosen(true) : null} />);
    case 'given':
      return withFollowUp(form, <Given form={form} />);
    case 'over':
      return withFollowUp(form, <Over form={form} />);
  }
}

/** The follow-up comes first: its reader has come for it. */
const withFollowUp = ({ followUp, questionnaire }: SurveyForm, standing: ReactElement) => (
  <>
    <FollowUp followUp={followUp} questionnaire={questionnaire} />
    {standing}
  </>
);
