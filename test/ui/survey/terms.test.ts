import { describe, expect, it } from 'vitest';
import { ConfidentialTerms, ConfidentialTermsForTeam } from '../../../static/survey/terms/confidential-terms';
import { confidentialPoints } from '../../../static/survey/terms/points';
import { inGerman, shown, texts, wordsIn } from '../team/survey/given';

const numbers = { threshold: 5, texts: 8 };
const points = [...confidentialPoints.atOnce, ...confidentialPoints.further];

describe.each([
  ['English', texts],
  ['German', inGerman],
] as const)('what follows from confidence, in %s', (_, language) => {
  const customers = wordsIn(shown(ConfidentialTerms, { threshold: 5, asked: 9 }, language));
  const teams = wordsIn(shown(ConfidentialTermsForTeam, {}, language));
  it.each(points)('is said to both sides: %s', (point) => {
    expect(customers).toContain(language.t(`survey-terms.${point}.customer`, numbers));
    // The first point is the meaning of the choice itself.
    if (point !== 'nobody') expect(teams).toContain(language.t(`survey-terms.${point}.team`, numbers));
  });
  it('has no number that is not filled in, and promises no anonymity', () => {
    expect(`${customers} ${teams}`).not.toMatch(/[{}]|anonym/i);
  });
});
