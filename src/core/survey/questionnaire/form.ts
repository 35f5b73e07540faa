import canonicalize from 'canonicalize';
import type { Result } from '../../../contract/result';
import { formsOfMeasures } from '../../../contract/survey/measure-forms';
import {
  type ChoiceForm,
  type Measure,
  type QuestionForm,
  type ScaleForm,
  type SpecialOption,
  specialOptions,
  surveyLimits,
} from '../../../contract/survey/questionnaire';
import { accept, refuse } from '../../result';
import { isKey } from './key';

const isSpecial = (option: string): option is SpecialOption => specialOptions.some((each) => each === option);

/** Whether two forms, or two measures with their forms, are the same: what is answered to them is one result. */
export const isSameForm = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

/** The form in which a question may be asked. That of a measure is fixed. */
export function checkForm(form: QuestionForm, measure: Measure | null): Result<QuestionForm> {
  const kept = inOrder(form);
  const isAllowed = measure === null ? isOwnForm(kept) : isSameForm(kept, formsOfMeasures[measure]);
  return isAllowed ? accept(kept) : refuse('field-invalid');
}

/** A form of which the special options are in their one order. */
const inOrder = (form: QuestionForm): QuestionForm =>
  form.kind === 'choice' && new Set(form.special).size === form.special.length
    ? { ...form, special: specialOptions.filter((each) => form.special.includes(each)) }
    : form;

function isOwnForm(form: QuestionForm): boolean {
  switch (form.kind) {
    case 'scale':
      return isOwnScale(form);
    case 'choice':
      return isOwnChoice(form);
    case 'text':
      return true;
  }
}

function isOwnScale({ least, most }: ScaleForm): boolean {
  const isBetween = (value: number, limits: { readonly least: number; readonly most: number }) =>
    Number.isInteger(value) && value >= limits.least && value <= limits.most;
  return isBetween(least, surveyLimits.scale.least) && isBetween(most, surveyLimits.scale.most);
}

function isOwnChoice({ options, isMany, special }: ChoiceForm): boolean {
  const { least, most } = surveyLimits.options;
  return (
    options.length >= least &&
    options.length <= most &&
    new Set(options).size === options.length &&
    options.every((option) => isKey(option) && !isSpecial(option)) &&
    new Set(special).size === special.length &&
    (!special.includes('partly') || (options.length === 2 && !isMany))
  );
}
