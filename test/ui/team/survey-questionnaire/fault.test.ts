import { describe, expect, it } from 'vitest';
import { lintRules } from '../../../../src/contract/survey/lint';
import { readFile } from '../../../../src/core/survey/questionnaire/exchange/file';
import { adviceOn } from '../../../../static/team/survey/questionnaire/draft/advice';
import { movedQuestion, withWords } from '../../../../static/team/survey/questionnaire/draft/edit';
import { faultAt, isBesideField } from '../../../../static/team/survey/questionnaire/draft/fault';
import { fileName } from '../../../../static/team/survey/questionnaire/exchange/export';
import { partsOf } from '../../../../static/team/survey/questionnaire/exchange/parts';
import { draft, scale, way } from './given';

describe('a fault', () => {
  const field = 'questions/0/texts/de-DE/ends/least';
  const fault = { refusal: { code: 'field-too-long', field } as const, judged: draft };
  it('stands at its place until what is there is changed', () => {
    expect(faultAt(fault, draft, field)).toBe(fault.refusal);
    expect(faultAt(fault, draft, 'questions/0/texts/en-US/ends/least')).toBeUndefined();
    const other = {
      ...draft,
      questions: [withWords(scale, 'de-DE', { ends: { least: 'Kurz', most: 'Sehr zufrieden' } }), way],
    };
    expect(faultAt(fault, other, field)).toBeUndefined();
    expect(faultAt(fault, { ...draft, name: 'Another' }, field)).toBe(fault.refusal);
  });
  it('does not stand beside the question that has come to its place', () => {
    expect(faultAt(fault, movedQuestion(draft, 'way', -1), field)).toBeUndefined();
  });
  it.each([
    ['name', true],
    ['questions', true],
    [field, true],
    ['questions/4/texts/en-US/options/o1', true],
    ['branch/texts/en-US', true],
    ['questions/0/key', false],
    ['', false],
    ['questionnaireId', false],
  ])('at %j is beside a field: %s', (place, isBeside) => {
    expect(isBesideField({ code: 'field-invalid', field: place })).toBe(isBeside);
  });
});

describe('advice', () => {
  it('is given for each language that is worded, once for each rule', () => {
    const both = withWords(scale, 'en-US', { text: 'How happy and how satisfied are you, and how well informed?' });
    const advice = adviceOn(both).filter(({ rule }) => rule === 'double-barrelled');
    expect(advice.map(({ language }) => language)).toEqual(['en-US']);
    expect(advice[0]?.words.length).toBeGreaterThan(0);
    for (const { rule } of adviceOn(both)) expect(lintRules).toContain(rule);
  });
  it('is not given before there are words', () => {
    expect(adviceOn({ ...way, texts: { 'en-US': { text: ' ' } } })).toEqual([]);
  });
});

describe('a file', () => {
  it('is sent in as many parts as it takes, each of which can be read, in order', () => {
    const drafts = Array.from({ length: 12 }, (_, at) => ({ ...draft, name: `Set ${at}` }));
    const limit = 5_000;
    const parts = partsOf(drafts, limit);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(limit);
    const names = parts.flatMap((part) => {
      const read = readFile(part);
      return read.ok ? read.value.map(({ name }) => name) : [];
    });
    expect(names).toEqual(drafts.map(({ name }) => name));
    expect(partsOf([])).toEqual([]);
  });
  it('has a name that systems of files take', () => {
    expect(fileName('Nach/einer: Lieferung?')).toBe('Nach-einer-Lieferung');
    expect(fileName('???')).toBe('questionnaires');
  });
});
