import { lazy, Suspense } from 'react';
import { LoadingLines } from '../../../states/loading';
import type { ActFormProps } from './act-form-props';
import type { Act } from './acts';
import { PlainActForm } from './plain-act-form';

const AnswerDateForm = lazy(() => import('./answer-date-form'));
const ChangeForm = lazy(() => import('./change-form'));
const ReassignForm = lazy(() => import('./reassign-form'));

/** The form of an act: what the customer will see, what is needed for it, and the button that does it. */
export function ActPanel({ act, ...form }: ActFormProps & { act: Act }) {
  return <Suspense fallback={<LoadingLines lines={2} />}>{formOf(act, form)}</Suspense>;
}

function formOf(act: Act, form: ActFormProps) {
  switch (act) {
    case 'answer-date':
      return <AnswerDateForm {...form} />;
    case 'change':
      return <ChangeForm {...form} />;
    case 'reassign':
      return <ReassignForm {...form} />;
    default:
      return <PlainActForm act={act} {...form} />;
  }
}
