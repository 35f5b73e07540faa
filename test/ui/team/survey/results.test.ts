import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { TeamDeliverable } from '../../../../src/contract/survey/deliverables';
import type { SurveyResults } from '../../../../src/contract/survey/results';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { csvText } from '../../../../static/file/csv-text';
import { resultsCsv } from '../../../../static/team/survey/export/csv';
import { resultsJson } from '../../../../static/team/survey/export/json';
import { formatFilter } from '../../../../static/team/survey/filter/filter-words';
import { ResultsView } from '../../../../static/team/survey/one/results';
import { formatResponse } from '../../../../static/team/survey/results/response-figure';
import {
  closed,
  inGerman,
  loaded,
  part,
  personOf,
  results,
  said,
  satisfiedOf,
  shown,
  texts,
  whole,
  wordsIn,
} from './given';

const text = { key: 'comment', answered: 0, cantSay: 0, counts: {}, score: null, isAlike: false };
const found = (changes: Partial<SurveyResults> = {}) => results({ questions: [satisfiedOf(8, 10), text], ...changes });
const suppressed = (filter = whole): SurveyResults =>
  results({
    mode: 'confidential',
    filter,
    complete: 4,
    partial: null,
    declined: 0,
    noReply: 10,
    isSuppressed: true,
    questions: ['csat', 'comment'].map((key) => ({
      key,
      answered: 0,
      cantSay: 0,
      counts: null,
      score: null,
      isAlike: false,
    })),
  });
describe('results', () => {
  const view = (of: CheckpointInFull, results: SurveyResults, comments = loaded([])) =>
    shown(ResultsView, { survey: of, results, comments, projectKey: 'HAR', mayAct: false, onCase: () => undefined });
  it('say of whom they are, and how many have answered', () => {
    const words = wordsIn(view(closed(), found()));
    expect(words).toContain('Results of: everybody who was asked');
    expect(words).toContain('10 of 14 people asked have answered to the end: 71.4%');
    expect(words).toContain('0 in part · 1 declined · 3 have not replied');
  });
  it('say no rate by name of a few, and none of nobody', () => {
    expect(formatResponse(results({ complete: 4, noReply: 9 }), texts)[0]).toBe(
      '4 of 14 people asked have answered to the end',
    );
    expect(formatResponse(results({ asked: 0, complete: 0, declined: 0, noReply: 0 }), texts)).toEqual([
      'Nobody who fits was asked.',
    ]);
  });
  it('in confidence do not say who has begun', () => {
    expect(formatResponse(results({ mode: 'confidential', partial: null, noReply: 3 }), texts)[1]).toBe(
      '1 declined · 3 have not replied',
    );
  });
  it('say how many of those who began have finished, which is not measured in confidence', () => {
    const last = (of: Partial<SurveyResults>) => formatResponse(results(of), texts).at(-1);
    expect(last({ complete: 6, partial: 2 })).toBe('6 of 8 who started have answered to the end: 75.0%');
    expect(last({ complete: 3, partial: 1 })).toBe('3 of 4 who started have answered to the end');
    expect(last({ complete: 0, partial: 0 })).not.toContain('began');
    expect(last({ mode: 'confidential', partial: null })).toContain('not measured in confidence');
  });
  it('in confidence say how many have answered by name, beside all other numbers', () => {
    const counted = {
      mode: 'confidential',
      asked: 14,
      complete: 9,
      partial: null,
      declined: 1,
      byName: 2,
      noReply: 2,
    } as const;
    const words = formatResponse(results(counted), texts);
    expect(words[0]).toBe('9 of 14 people asked have answered to the end: 64.3%');
    expect(words).toContain('2 answered by name, because they want to be called back; they are not in these numbers');
    const exported = {
      survey: closed({ mode: 'confidential' }),
      results: found(counted),
      comments: [],
      notes: [],
      deliverables: [],
    };
    const lines = Papa.parse<Record<string, string>>(resultsCsv(exported, personOf, texts), { header: true }).data;
    expect(lines.find((line) => line.Answer?.startsWith('Answered by name'))).toMatchObject({
      Number: '2',
      'Out of': '14',
    });
    expect(JSON.parse(resultsJson(exported, texts))).toMatchObject({
      response: { asked: 14, complete: 9, byName: 2 },
      responseRate: { count: 9, of: 14 },
      completionRate: null,
    });
  });
  it('that are suppressed say why, and nothing else', () => {
    const words = wordsIn(
      view(closed({ mode: 'confidential' }), suppressed(), loaded([said('comment', 'Secret', null)])),
    );
    expect(words).toContain('Fewer than 5 people have answered in confidence: nobody can read them.');
    expect(words).not.toMatch(/satisfied|Secret/);
  });
  it('that are suppressed for a part tell of it no more than how many were asked', () => {
    const words = wordsIn(view(closed({ mode: 'confidential' }), { ...suppressed(part), complete: 0, noReply: 0 }));
    expect(words).toContain('Results of: Sponsor · Outside the company');
    expect(words).toContain('14 asked');
    expect(words).not.toMatch(/0 of 14|without a reply/);
  });
});

describe('a file of results', () => {
  const comments = [said('comment', '=HYPERLINK("x")'), said('comment', 'Größere Schrift; bitte', 'ben')];
  const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true }).data;
  it('has each number with those it is of, and the filter in words', () => {
    const rows = rowsOf(
      resultsCsv({ survey: closed(), results: found(), comments, notes: [], deliverables: [] }, personOf, texts),
    );
    expect(new Set(rows.map((row) => row['Results of']))).toEqual(new Set(['everybody who was asked']));
    expect(new Set(rows.map((row) => row['People asked']))).toEqual(new Set(['14']));
    const measure = rows.find((row) => row['What it is'] === 'Measure');
    expect(measure).toMatchObject({
      Number: '0.8',
      'Out of': '10',
      Text: '8 of 10 satisfied (10 of 14 have answered): 80.0%',
    });
    expect(Number(measure?.['At least'])).toBeCloseTo(0.6344, 4);
    expect(Number(measure?.['At most'])).toBeCloseTo(0.8571, 4);
    const bounds = rows.find((row) => row['What it is'] === 'Whatever the others think');
    expect(Number(bounds?.['At least'])).toBeCloseTo(8 / 14, 10);
    const spread = rows.filter((row) => row['What it is'] === 'Number of answers');
    expect(spread.map((row) => row.Number)).toEqual(['0', '2', '0', '0', '8']);
  });
  it('has nothing that is a formula, and German as it was written', () => {
    const csv = resultsCsv(
      { survey: closed({ title: '+1' }), results: found(), comments, notes: [], deliverables: [] },
      personOf,
      inGerman,
    );
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"Größere Schrift; bitte";BEN;2026-12-03');
    expect(csv).toContain(`"'+1";allen Befragten`);
    expect(csv).toContain('Messgröße;Wie zufrieden sind Sie?');
    expect(csv).not.toMatch(/(^|;)"?[=+@]/m);
    expect(csv).toContain(';0,8;10;14;0,63');
  });
  it('has nothing that is a formula in texts of several lines, and numbers below 0 as numbers', () => {
    const cells = {
      fields: ['a', 'b'],
      data: [
        ['=1+1\nmore', -12.59],
        ['-more\nand more', -3],
      ],
    };
    expect(csvText(cells, texts)).toContain(`"'=1+1\nmore",-12.59\r\n"'-more\nand more",-3`);
    expect(csvText(cells, inGerman)).toContain(`"'=1+1\nmore";-12,59\r\n"'-more\nand more";-3`);
  });
  it('says of a few by name their number alone', () => {
    const rows = rowsOf(
      resultsCsv(
        {
          survey: closed(),
          results: found({ questions: [satisfiedOf(3, 4)] }),
          comments: [],
          notes: [],
          deliverables: [],
        },
        personOf,
        texts,
      ),
    );
    expect(rows.find((row) => row['What it is'] === 'Measure')).toMatchObject({
      Number: '',
      'At least': '',
      'Out of': '4',
      Text: '3 of 4 satisfied (4 of 14 have answered)',
    });
  });
  it('keeps suppressed what is', () => {
    const exported = {
      survey: closed({ mode: 'confidential' }),
      results: suppressed(),
      comments,
      notes: [],
      deliverables: [],
    };
    const csv = resultsCsv(exported, personOf, texts);
    expect(csv).toContain('Too few have answered in confidence');
    expect(csv).not.toMatch(/Measure|HYPERLINK|Number of answers/);
    const json = JSON.parse(resultsJson(exported, texts));
    expect(json).toMatchObject({
      questions: [],
      comments: [],
      notes: [],
      response: { isSuppressed: true, asked: 14, complete: 4 },
    });
    // Of a part nothing is there that looks like a count of none.
    const ofPart = JSON.parse(resultsJson({ ...exported, results: suppressed(part) }, texts));
    expect(ofPart).toMatchObject({ responseRate: null, completionRate: null });
    expect(Object.keys(ofPart.response)).toEqual(['mode', 'filter', 'asked', 'isSuppressed']);
  });
  it('as JSON has counts, denominators, the filter and who is told', () => {
    const json = JSON.parse(
      resultsJson({ survey: closed(), results: found(), comments, notes: [], deliverables: [] }, texts),
    );
    expect(json).toMatchObject({
      filterInWords: 'everybody who was asked',
      response: { asked: 14, complete: 10 },
      comments: [{ by: 'anna', text: '=HYPERLINK("x")' }, { by: 'ben' }],
    });
    expect(json.questions[0]).toMatchObject({
      answered: 10,
      of: 14,
      figure: { kind: 'share', satisfied: 8, share: 0.8 },
    });
  });
  it('has with a filter the words of those alone whom it is of', () => {
    const exported = { survey: closed(), results: found({ filter: part }), comments, notes: [], deliverables: [] };
    const csv = resultsCsv(exported, personOf, texts);
    expect(csv).toContain('HYPERLINK');
    expect(csv).not.toContain('Größere');
    expect(resultsJson(exported, texts)).not.toContain('Größere');
  });
});

it('has in the files of everybody what was said of each deliverable, and in none of a part', () => {
  const calendar: TeamDeliverable = {
    id: 'gate-1',
    engagementId: 'engagement-1',
    title: '=Calendar',
    subject: { kind: 'issue', issueId: '10001' },
    asked: 4,
    counts: { yes: 1, partly: 0, no: 2, 'cant-say': 0 },
    notNeededBy: ['anna', 'ben'],
    isToDecide: true,
    decision: null,
  };
  const exported = { survey: closed(), results: found(), comments: [], notes: [], deliverables: [calendar] };
  const { data } = Papa.parse<Record<string, string>>(resultsCsv(exported, personOf, texts), { header: true });
  const rows = data.filter(({ Question }) => Question === "'=Calendar");
  expect(rows.map((row) => [row.Answer, row.Number, row['Out of'], row['People asked']])).toEqual([
    ['Yes', '1', '3', '4'],
    ['Partly', '0', '3', '4'],
    ['No', '2', '3', '4'],
    ['I can’t say', '0', '3', '4'],
  ]);
  expect(JSON.parse(resultsJson(exported, texts)).deliverables).toEqual([calendar]);
  const ofPart = { ...exported, results: found({ filter: part }) };
  expect(resultsCsv(ofPart, personOf, texts)).not.toContain('Calendar');
  expect(JSON.parse(resultsJson(ofPart, texts)).deliverables).toEqual([]);
});

it('leaves out of a file with a filter what was written in confidence', () => {
  const filtered = found({ mode: 'confidential', partial: null, filter: part });
  const exported = {
    survey: closed({ mode: 'confidential' }),
    results: filtered,
    comments: [said('comment', 'Secret', null)],
    notes: [],
    deliverables: [],
  };
  expect(resultsCsv(exported, personOf, texts)).not.toContain('Secret');
  expect(resultsJson(exported, texts)).not.toContain('Secret');
  expect(resultsCsv({ ...exported, results: { ...filtered, filter: whole } }, personOf, texts)).toContain('Secret');
});

it('says a filter in words', () => {
  expect(formatFilter({ role: 'none', kind: null }, texts)).toBe('No role');
  expect(formatFilter({ role: null, kind: 'internal' }, texts)).toBe('Inside the company');
});
