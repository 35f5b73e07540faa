import { useState } from 'react';
import { useIsBegun } from '../draft/begun';
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
  const [isAgain, setIsAgain] = useState(isKept);
  switch (form.standing) {
    case 'asked':
    case 'begun':
      return form.mode === 'named' ? <NamedForm {...props} /> : <ConfidentialForm {...props} />;
    case 'complete':
    case 'declined':
      if (isOpen && isAgain) return <NamedForm {...props} />;
      return <Said form={form} onAgain={isOpen ? () => setIsAgain(true) : null} />;
    case 'given':
      return <Given form={form} />;
    case 'over':
      return <Over form={form} />;
  }
}
