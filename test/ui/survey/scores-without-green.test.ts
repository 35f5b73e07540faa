/** A score is told with how many of those asked have answered, and in no colour that praises or blames: that of two of ten says nothing of the others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';

/** All folders in which a score is drawn or put in words. */
const folders = [
  'static/chart',
  'static/survey/measures',
  'static/portal/survey/follow-up',
  'static/team/survey/measures',
  'static/team/survey/results',
  'static/team/survey/trend',
  'static/team/survey/style',
  'static/team/survey/contacts',
];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    // Bars of counts have tones for what is late, which no score takes: see below.
    .filter((name) => /\.(css|tsx?)$/.test(name) && name !== 'bars.module.css' && name !== 'bars.tsx')
    .map((name) => join(folder, name)),
);
const praises = /success|(?<!is)danger(?!' : 'primary')|green|lime|teal|\bred\b|tone: '(warm|hot)'/;

describe('what is drawn of scores', () => {
  it.each(files)('%s has no colour that praises or blames', (file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.filter((line) => praises.test(line))).toEqual([]);
  });
});

describe.each([
  ['en-US', english as Readonly<Record<string, string>>],
  ['de-DE', german as Readonly<Record<string, string>>],
])('what is said of scores in %s', (_, texts) => {
  /** The texts that have a score, or the sentence that stands beside one. */
  const told = Object.keys(texts).filter((key) =>
    /^survey-results\.(answered|share\.[\w-]+|promoters)\.(one|other)$|^survey-trend\.latest$/.test(key),
  );
  it('there is', () => expect(told.length).toBeGreaterThan(10));
  it.each(told)('%s says in words how many of how many have answered', (key) => {
    expect(texts[key]).toMatch(/\{(count|answered)\} (of|von) \{asked\} (ha[sv]e? answered|ha(t|ben) geantwortet)/);
  });
});
