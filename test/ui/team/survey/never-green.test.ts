/** A score of a few of many is never shown as good news: neither a colour nor a sign says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QuestionFigure } from '../../../../static/team/survey/results/question-figure';
import { csat, inGerman, results, satisfiedOf, shown, texts, wordsIn } from './given';

const shownOn = [
  'static/team/survey/results',
  'static/team/survey/measures',
  'static/team/survey/trend',
  'static/team/survey/one',
  'static/survey/measures',
];
const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));

describe('a score of two of ten people', () => {
  it.each([
    ['English', texts],
    ['German', inGerman],
  ])('tells both numbers, and is not green, in %s', (_, language) => {
    const of = results({ asked: 10, complete: 2, declined: 0, noReply: 8, questions: [satisfiedOf(2, 2)] });
    const markup = shown(
      QuestionFigure,
      { question: csat, result: satisfiedOf(2, 2), results: of, language: language === texts ? 'en-US' : 'de-DE' },
      language,
    );
    expect(wordsIn(markup)).toMatch(/\b2\b.*\b2\b.*\b10\b/);
    expect(wordsIn(markup)).not.toContain('100');
    expect(markup).not.toMatch(/success|green|positive/i);
  });
  it.each(shownOn)('could not be: nothing in %s is', (folder) => {
    const green = filesIn(folder).filter((file) =>
      /--ds-[\w-]*(success|green|lime)|tone="success"|appearance="success"/i.test(readFileSync(file, 'utf8')),
    );
    expect(green).toEqual([]);
  });
});
