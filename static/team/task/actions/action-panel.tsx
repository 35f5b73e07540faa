import { lazy, Suspense } from 'react';
import { LoadingLines } from '../../../states/loading';
import type { ActionFormProps } from './action-form-props';
import type { Action } from './actions';
import { PlainActionForm } from './plain-action-form';

const AnswerDateForm = lazy(() => import('./answer-date-form'));
const ChangeForm = lazy(() => import('./change-form'));
const ReassignForm = lazy(() => import('./reassign-form'));

/** The form of a command: what the customer will see, what is needed for it, and the button that does it. */
export function ActionPanel({ action, ...form }: ActionFormProps & { action: Action }) {
  return <Suspense fallback={<LoadingLines lines={2} />}>{formOf(action, form)}</Suspense>;
}

function formOf(action: Action, form: ActionFormProps) {
  switch (action) {
    case 'answer-date':
      return <AnswerDateForm {...form} />;
    case 'change':
      return <ChangeForm {...form} />;
    case 'reassign':
      return <ReassignForm {...form} />;
    default:
      return <PlainActionForm action={action} {...form} />;
  }
}
