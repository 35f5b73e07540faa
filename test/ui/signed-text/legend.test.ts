import { describe, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import { coveredField } from '../../../src/core/gate/content/covered';
import { makeTexts } from '../../../static/i18n/texts';
import { findLinks } from '../../../static/plain-text/links';
import { legendOf, textsOfFields } from '../../../static/signed-text/legend';
import { excerptsOf } from '../../../static/team/gate/content/excerpts';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const deutsch = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });

const said = (text: string, type: string, attrs?: object) => ({ type: 'text', text, marks: [{ type, attrs }] });
const leaf = (type: string, attrs: object = {}, ...content: unknown[]) => ({ type, attrs, content });
const paragraph = (...content: unknown[]) => leaf('paragraph', {}, ...content);
const word = { type: 'text', text: 'a' };
const cell = (type: string, ...content: unknown[]) => leaf(type, { colspan: 2, background: '#fff' }, ...content);

const everything = leaf(
  'doc',
  {},
  paragraph(
    ...['strike', 'strong', 'em', 'underline', 'code', 'textColor', 'border', 'mystery'].map((type) => said('a', type)),
    said('a', 'subsup', { type: 'sup' }),
    said('a', 'subsup', { type: 'sub' }),
    said('a', 'link', { href: 'https://example.com' }),
    ...['mention', 'emoji', 'status', 'inlineCard', 'placeholder', 'date', 'media', 'unheardOf'].map((type) =>
      leaf(type),
    ),
    { type: 'text', text: 'a\u200bb' },
  ),
  { ...paragraph(word), marks: [{ type: 'indentation', attrs: { level: 1 } }] },
  ...['heading', 'blockquote', 'panel', 'expand', 'codeBlock', 'layoutColumn', 'caption', 'extension', 'syncBlock'].map(
    (type) => leaf(type, type === 'heading' ? { level: 1 } : {}, word),
  ),
  ...['DONE', 'TODO', 'LATER'].map((state) => leaf('taskItem', { state }, word)),
  leaf('decisionItem', {}, word),
  leaf('rule'),
  leaf(
    'table',
    {},
    leaf('tableRow', {}, cell('tableHeader', paragraph(word)), cell('tableCell', paragraph(word), paragraph(word))),
  ),
);
const { text } = coveredField('description', 'Description', everything);

describe('the legend of a covered text', () => {
  it('explains every sign that can stand in one, and none that does not', () => {
    const starts = [...text.matchAll(/‹/g)].map(({ index }) => text.slice(index, index + 14));
    expect(starts.length).toBeGreaterThan(40);
    for (const start of starts) expect([start, legendOf([start], texts).length > 0]).toEqual([start, true]);
    expect(legendOf(['nothing special'], texts)).toEqual([]);
    expect(legendOf(['made ‹~~hourly~~› daily'], texts)).toEqual(['‹~~…~~› is struck out']);
    expect(legendOf(['made ‹~~hourly~~› daily'], deutsch)).toEqual(['‹~~…~~› ist durchgestrichen']);
  });
  it('promises nothing of what an app or another page shows', () => {
    const { text } = coveredField('description', '', leaf('doc', {}, leaf('syncBlock', { resourceId: 'page/1' })));
    expect(legendOf([text], texts)).toEqual([english['signed-text.elsewhere']]);
    expect(legendOf(['‹?syncBlocks: for ¦ 77898f›'], texts)).toEqual([english['signed-text.unknown']]);
  });
  it('has a line for each of its signs', () => {
    const files = [{ id: '1', name: '‹…›', size: 1 }];
    const lines = legendOf(
      [text, ...textsOfFields([{ field: 'attachment', name: '', text: '', hash: '', files }])],
      texts,
    );
    expect(lines).toHaveLength(Object.keys(english).filter((key) => key.startsWith('signed-text.')).length - 1);
  });
  it('leaves addresses in a text to be opened', () => {
    const { text } = coveredField(
      'description',
      '',
      leaf('doc', {}, paragraph(said('a', 'link', { href: 'https://example.com/b' }))),
    );
    expect(findLinks(text).filter(({ kind }) => kind === 'link')).toMatchObject([{ text: 'https://example.com/b' }]);
  });
});

describe('the excerpts of two long texts', () => {
  it('show where they differ, however far that is', () => {
    const long = 'word '.repeat(2000);
    const { before, after } = excerptsOf(`${long}hourly`, `${long}daily`);
    expect([before.endsWith('hourly'), after.endsWith('daily')]).toEqual([true, true]);
    expect(before.length).toBeLessThan(700);
    expect(excerptsOf('a', 'b')).toEqual({ before: 'a', after: 'b' });
    expect(excerptsOf('', long).after.startsWith('word')).toBe(true);
  });
});
