import { expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import { shippedKeys } from '../../../src/core/survey/questionnaire/shipped';
import { questionnaireName } from '../../../static/survey/questionnaire-name';

const sentences = { english: new Map(Object.entries(english)), german: new Map(Object.entries(german)) };
const nameIn = (language: keyof typeof sentences, questionnaireId: string) =>
  questionnaireName({ questionnaireId, name: 'As it is kept' }, (key) => sentences[language].get(key) ?? key);

it('is in the reader’s language for every questionnaire that ships', () => {
  for (const key of shippedKeys) {
    const names = [nameIn('english', `shipped.${key}`), nameIn('german', `shipped.${key}`)];
    expect(names.every((name) => name !== 'As it is kept' && !name.includes('.'))).toBe(true);
    expect(new Set(names).size).toBe(2);
  }
  expect(nameIn('german', 'shipped.delivery')).toBe('Nach einer Lieferung');
});

it('is as the project calls it for one of its own', () => {
  expect(nameIn('german', '0123456789abcdef01234567')).toBe('As it is kept');
  expect(nameIn('german', 'shipped.later')).toBe('As it is kept');
});
