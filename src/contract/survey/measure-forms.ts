import { type ChoiceForm, type Measure, type QuestionForm, type ScaleForm, specialOptions } from './questionnaire';

const fromOneTo = (most: number): ScaleForm => ({ kind: 'scale', least: 1, most });
const fromNoughtToTen: ScaleForm = { kind: 'scale', least: 0, most: 10 };

/** Yes, no, and what may be between or beside them. */
export const yesOrNo: ChoiceForm = { kind: 'choice', options: ['yes', 'no'], isMany: false, special: specialOptions };

/** The one form in which each measure is asked: numbers of another scale could not be compared. */
export const formsOfMeasures: Readonly<Record<Measure, QuestionForm>> = {
  csat: fromOneTo(5),
  nps: fromNoughtToTen,
  ces: fromOneTo(7),
  confidence: fromNoughtToTen,
  informed: fromOneTo(5),
  'knows-contact': yesOrNo,
  'knows-offer': yesOrNo,
  needed: yesOrNo,
  value: fromOneTo(5),
  'fair-outcome': fromOneTo(5),
  'fair-process': fromOneTo(5),
  'fair-treatment': fromOneTo(5),
};
