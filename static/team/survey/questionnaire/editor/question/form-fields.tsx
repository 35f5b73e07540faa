import { ChoiceFields } from './choice-fields';
import type { QuestionProps } from './question-props';
import { ScaleFields } from './scale-fields';

/** The fields of a question besides its text: the ends of its scale, or its options. */
export function FormFields(props: QuestionProps) {
  const { form } = props.question;
  switch (form.kind) {
    case 'scale':
      return <ScaleFields {...props} form={form} />;
    case 'choice':
      return <ChoiceFields {...props} form={form} />;
    case 'text':
      return null;
  }
}
