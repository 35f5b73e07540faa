import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../../src/contract/common';
import type {
  LatestResult,
  MeasureForTeam,
  ScoredMeasure,
  Target,
  TargetVersion,
} from '../../../../src/contract/survey/measures';
import { formatTarget, measureNames, numberTyped } from '../../../../static/survey/measures/measure-words';
import { TargetPicture } from '../../../../static/survey/measures/target-picture';
import { MeasureLists } from '../../../../static/team/survey/measures/engagement-measures';
import { formatWhen, MeasureCard } from '../../../../static/team/survey/measures/measure-card';
import { formatMeasureLine } from '../../../../static/team/survey/measures/measure-history';
import { HeadlineView } from '../../../../static/team/survey/measures/overview-headline';
import { newestWords, Quote, quotedIn } from '../../../../static/team/survey/measures/quoted';
import { targetCommandsIn } from '../../../../static/team/survey/measures/target-commands';
import { engagement } from '../../samples/samples';
import { csat, inGerman, personOf, results, satisfiedOf, shown, texts, wordsIn } from '../survey/given';

const at = '2026-11-20T09:00:00.000Z';
const noTarget: Target<AccountId> = { agreed: null, proposed: null, withdrawn: null, revision: 0 };
const version = (changes: Partial<TargetVersion<AccountId>> = {}): TargetVersion<AccountId> => ({
  version: 1,
  value: 90,
  note: '',
  side: 'team',
  by: 'petra',
  at,
  team: { by: 'petra', at },
  customer: null,
  ...changes,
});
const agreed = version({ value: 80, customer: { by: 'sofia', at: '2026-11-21T09:00:00.000Z' } });
const latest = (changes: Partial<LatestResult> = {}): LatestResult => ({
  checkpointId: 'c1',
  title: 'Release 1',
  mode: 'named',
  closedOn: '2026-11-20',
  isStale: false,
  engagements: 1,
  kind: 'external',
  question: csat,
  results: results({ questions: [satisfiedOf(8, 10)] }),
  ...changes,
});
const measure = (changes: Partial<MeasureForTeam> = {}): MeasureForTeam => ({
  measure: 'csat',
  markedBy: ['sofia'],
  target: noTarget,
  latest: [latest()],
  untoldOn: null,
  ...changes,
});
const acting = { mayAct: true, personOf, onChanged: () => undefined, onStale: async () => undefined };
const card = (of: MeasureForTeam, language = texts, mayAct = true) =>
  shown(MeasureCard, { engagementId: 'e1', of, ...acting, mayAct }, language);

describe('a measure', () => {
  it('tells for whom it counts, its newest result, of how many, and its day', () => {
    const words = wordsIn(card(measure()));
    expect(words).toContain('Satisfaction');
    expect(words).toContain('Counts for: SOFIA');
    expect(words).toContain('Outside the company: 8 of 10 satisfied');
    expect(words).toContain('Release 1, closed on Nov 20, 2026');
    expect(words).toContain('No target');
    expect(words).not.toMatch(/Too old|asked together/);
  });

  it('tells internal and external customers apart', () => {
    const both = [latest({ kind: 'internal', results: results({ questions: [satisfiedOf(1, 6)] }) }), latest()];
    const words = wordsIn(card(measure({ latest: both })));
    expect(words).toContain('Inside the company: 1 of 6 satisfied');
    expect(words).toContain('Outside the company: 8 of 10 satisfied');
  });

  it('says what is old, what is of several engagements, and that something newer is not told', () => {
    const words = wordsIn(
      card(measure({ latest: [latest({ isStale: true, engagements: 3 })], untoldOn: '2026-11-20' })),
    );
    expect(words).toContain('Too old to count as current. Ask again.');
    expect(words).toContain('Customers of 2 other engagements were asked as well');
    expect(words).toContain('A newer survey closed on Nov 20, 2026: nothing can be shown of its answers.');
    expect(wordsIn(card(measure({ latest: [] })))).toContain('No result yet');
  });

  it('says who agreed to its target when, and whose signature a proposed one lacks', () => {
    const words = wordsIn(
      card(measure({ target: { ...noTarget, agreed, proposed: version({ note: 'We can do more.' }) } })),
    );
    expect(words).toContain(
      'Target 80%: signed for the team by PETRA on Nov 20, 2026, and for the customer by SOFIA on Nov 21, 2026',
    );
    expect(words).toContain('Proposed target 90%: by PETRA for the team on Nov 20, 2026');
    expect(words).toContain('The customer has not signed it');
    expect(words).not.toContain('The team has not signed it');
    expect(words).toContain('We can do more.');
  });

  it('is told in German', () => {
    const words = wordsIn(card(measure({ target: { ...noTarget, agreed } }), inGerman));
    expect(words).toContain('Zufriedenheit');
    expect(words).toContain('Zielwert 80 %: für das Team unterschrieben von PETRA am');
  });

  it('shows words of people as text', () => {
    expect(card(measure({ target: { ...noTarget, proposed: version({ note: '<img src=x>' }) } }))).toContain(
      '&lt;img src=x&gt;',
    );
  });

  it('offers nothing to who may not act', () => {
    expect(card(measure(), texts, false)).not.toContain('<button');
    expect(card(measure())).toContain('<button');
  });
});

describe('the picture', () => {
  const picture = (target: Target<AccountId>, values: number[] = [], of: ScoredMeasure = 'csat') =>
    shown(TargetPicture, { measure: of, target, values });
  it('has a whole line for what is agreed and a dashed one for what is proposed, where they are on the scale', () => {
    const both = picture({ ...noTarget, agreed, proposed: version() }, [50]);
    expect(both).toMatch(/class="[^"]*agreed[^"]*" x1="80%"/);
    expect(both).toMatch(/class="[^"]*proposed[^"]*" x1="90%"/);
    expect(both).toContain('cx="50%"');
    expect(picture({ ...noTarget, proposed: version() })).not.toMatch(/agreed/);
    expect(picture({ ...noTarget, agreed: { ...agreed, value: 0 } }, [], 'nps')).toContain('x1="50%"');
    expect(picture(noTarget)).toBe('');
  });
});

describe('the headline', () => {
  const lists = (...measures: MeasureForTeam[]) =>
    wordsIn(shown(MeasureLists, { measures: { engagementId: 'e1', measures }, customers: [], ...acting }));
  it('is what a customer has marked; all else is internal, behind a button', () => {
    const words = lists(measure(), measure({ measure: 'nps', markedBy: [] }));
    expect(words).toContain('Satisfaction');
    expect(words).not.toContain('Recommendation');
    expect(words).toContain('Show measures that no customer has marked');
  });
  it('says that nobody has marked one', () => {
    expect(lists(measure({ markedBy: [] }))).toContain('No customer has marked a measure yet.');
  });
});

it('the team signs only what a customer has proposed, and withdraws only what there is', () => {
  expect(targetCommandsIn(noTarget)).toEqual(['propose']);
  expect(targetCommandsIn({ ...noTarget, proposed: version() })).toEqual(['propose', 'withdraw']);
  expect(targetCommandsIn({ ...noTarget, agreed })).toEqual(['propose', 'withdraw']);
  const countered = version({ side: 'customer', by: 'sofia', team: null });
  expect(targetCommandsIn({ ...noTarget, proposed: countered })).toEqual(['accept', 'propose', 'withdraw']);
});

describe('words', () => {
  it('give a target in its unit', () => {
    const formatted = (of: ScoredMeasure, value: number) => formatTarget(of, value, texts);
    expect([formatted('csat', 80), formatted('nps', 30), formatted('nps', -5), formatted('ces', 5.5)]).toEqual([
      '80%',
      '+30',
      '−5',
      '5.5',
    ]);
    expect(formatTarget('ces', 6, inGerman)).toBe('6,0');
    expect(Object.keys(measureNames)).toHaveLength(12);
  });

  it.each([
    ['80', 80],
    [' 7,5 ', 7.5],
    ['−20', -20],
    ['+30', 30],
    ['', Number.NaN],
    ['80 %', Number.NaN],
    ['1e3', Number.NaN],
    ['0x10', Number.NaN],
  ])('take %j as %d', (typed, value) => {
    expect(numberTyped(typed)).toBe(value);
  });

  it('tell of the history', () => {
    const line = { what: 'target-signed', measure: 'csat', by: 'sofia', at, value: 80, version: 1, text: '' } as const;
    expect(formatMeasureLine({ ...line, isAgreed: true }, personOf, texts)).toBe(
      'SOFIA signed 80% for Satisfaction, for the customer. Agreed by both sides',
    );
    expect(formatMeasureLine({ ...line, what: 'target-withdrawn', isAgreed: true }, personOf, texts)).toBe(
      'SOFIA withdrew 80% for Satisfaction',
    );
    const marked = { ...line, what: 'measure-marked', value: null, isAgreed: false } as const;
    expect(formatMeasureLine(marked, personOf, texts)).toBe('SOFIA marked that Satisfaction counts');
  });

  it('count the days since a result', () => {
    expect(
      formatWhen(latest({ closedOn: texts.isoDayOf(new Date(Date.now() - 3 * 86_400_000).toISOString()) }), texts),
    ).toContain('3 days ago');
    expect(formatWhen(latest({ closedOn: texts.isoDayOf(new Date().toISOString()) }), texts)).toContain('today');
  });
});

describe('the headline on the overview', () => {
  it('has what a customer has marked alone, each with its number, survey, day, silence and target', () => {
    const measures = [measure({ target: { ...noTarget, agreed } }), measure({ measure: 'nps', markedBy: [] })];
    const words = wordsIn(shown(HeadlineView, { measures, engagement: engagement() }));
    expect(words).toContain('8 of 10 satisfied (10 of 14 have answered): 80.0%');
    expect(words).toContain(
      'Whatever those who did not answer think, the value for everybody asked is between 57.1% and 85.7%',
    );
    expect(words).toContain('Release 1');
    expect(words).toContain('Agreed target: 80%');
    expect(words).not.toContain('Recommendation');
    expect(wordsIn(shown(HeadlineView, { measures: measures.slice(1), engagement: engagement() }))).toBe(
      'No customer has marked what counts for them yet.',
    );
  });
});

describe('the words beside a headline', () => {
  const comment = (by: string | null, text: string, at: string | null, key = 'comment') => ({
    ...{ id: text, key, text, by, at, answers: null, mayQuote: false },
  });
  const said = [
    comment('sofia', 'Earlier', '2026-11-18T09:00:00.000Z'),
    comment('uwe', 'Of another engagement', '2026-11-20T09:00:00.000Z'),
    comment('sofia', 'Later', '2026-11-19T09:00:00.000Z', 'branch'),
    comment('sofia', 'No time', '2026-11-21T09:00:00.000Z', 'declined'),
  ];
  it('are the newest of a customer of the engagement, and not why somebody does not answer', () => {
    expect(newestWords(said, { mode: 'named', engagements: 2 }, ['sofia'])?.text).toBe('Later');
    expect(newestWords(said, { mode: 'named', engagements: 1 }, ['sofia'])?.text).toBe('Of another engagement');
    expect(newestWords(said.slice(3), { mode: 'named', engagements: 1 }, ['sofia'])).toBeUndefined();
  });
  it('are nobody’s in confidence, and of no other engagement', () => {
    const untold = [comment(null, 'Some words', null)];
    expect(newestWords(untold, { mode: 'confidential', engagements: 1 }, [])?.text).toBe('Some words');
    expect(newestWords(untold, { mode: 'confidential', engagements: 2 }, [])).toBeUndefined();
    const [only = comment(null, '', null)] = untold;
    const words = wordsIn(shown(Quote, { comment: only, latest: latest({ mode: 'confidential' }) }));
    expect(words).toBe('Some words In confidence, Release 1, Nov 20, 2026');
  });
  it('come from the two newest surveys', () => {
    const of = (id: string, closedOn: string) => latest({ checkpointId: id, closedOn });
    const measures = [
      { latest: [of('c1', '2026-03-01'), of('c1', '2026-03-01')] },
      { latest: [of('c2', '2026-09-01')] },
      { latest: [of('c3', '2026-06-01')] },
    ];
    expect(quotedIn(measures).map(({ checkpointId }) => checkpointId)).toEqual(['c2', 'c3']);
  });
});
