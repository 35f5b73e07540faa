import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/contract/engagement';
import type { LintRule } from '../../../../../src/contract/survey/lint';
import type { QuestionForm } from '../../../../../src/contract/survey/questionnaire';
import { lintQuestion } from '../../../../../src/core/survey/questionnaire/lint/lint';
import * as g from '../given';

const asText: QuestionForm = { kind: 'text' };
const asScale = g.scale(1, 5);
const wordsOf = (rule: LintRule, text: string, language: Language, form: QuestionForm = asScale) =>
  lintQuestion({ text }, form, language).flatMap((finding) => (finding.rule === rule ? [finding.words] : []));

/** Texts with the words that are found, or with none. */
type Example = readonly [text: string, ...words: string[]];
type Examples = Readonly<Record<Language, readonly Example[]>>;

const ofText: Partial<Record<LintRule, Examples>> = {
  'double-barrelled': {
    'en-US': [
      ['How satisfied are you with the price and the quality?', 'price and the'],
      ['Was the report clear or useful to you?', 'clear or useful'],
      ['Was the team fast as well as friendly?', 'fast as well as friendly'],
      ['How useful were plan and/or report?', 'plan and/or report'],
      ['Plan and work and talks: how were they?', 'Plan and work'],
      ['How satisfied or dissatisfied are you with the price?'],
      ['How easy or difficult was it to reach us?'],
      ['How good is the contact between you and the team?'],
      ['Did you need help (for example a call and a visit)?'],
      ['Do you know the terms and conditions?'],
      ['How did the handover of the android app go?'],
    ],
    'de-DE': [
      ['Wie zufrieden sind Sie mit Preis und Qualität?', 'Preis und Qualität'],
      ['War der Bericht klar oder nützlich?', 'klar oder nützlich'],
      ['Wie nützlich waren Plan sowie Bericht?', 'Plan sowie Bericht'],
      ['War das Team sowohl schnell als auch freundlich?', 'schnell als auch freundlich'],
      ['Wie zufrieden oder unzufrieden sind Sie mit dem Preis?'],
      ['Wie gut ist der Austausch zwischen Ihnen und dem Team?'],
      ['Brauchten Sie Hilfe (etwa Anruf und Besuch)?'],
      ['War es im Großen und Ganzen verständlich?'],
      ['Wie läuft die Betreuung der Kunden im Bundesland?'],
    ],
  },
  leading: {
    'en-US': [
      ['Don’t you think that we were fast?', "Don't you"],
      ["Isn't it easy to reach us?", "Isn't it"],
      ['How great was our work?', 'How great'],
      ['How much did you enjoy the workshop?', 'How much did you enjoy'],
      ['Would you agree that we were fast?', 'Would you agree that'],
      ['We worked hard. Surely you are satisfied?', 'Surely'],
      ['The plan was clear, wasn’t it?', ", wasn't it?"],
      ['How satisfied are you with our work?'],
      ['What did you like?'],
      ['Do you know how great the effort is?'],
      ['Who said “isn’t it easy”?'],
    ],
    'de-DE': [
      ['Finden Sie nicht, dass wir schnell waren?', 'Finden Sie nicht'],
      ['Ist es nicht leicht, uns zu erreichen?', 'Ist es nicht'],
      ['Stimmen Sie uns zu, dass es schnell ging?', 'Stimmen Sie uns zu'],
      ['Wie gut war unsere Arbeit?', 'Wie gut war'],
      ['Wie begeistert sind Sie?', 'Wie begeistert'],
      ['Das war schnell, nicht wahr?', ', nicht wahr?'],
      ['Wie gut waren Sie informiert?'],
      ['Wie zufrieden sind Sie mit unserer Arbeit?'],
      ['Was hat Ihnen nicht gefallen?'],
      ['Stimmen die Zahlen im Bericht?'],
    ],
  },
  absolute: {
    'en-US': [
      ['Do we always answer in time?', 'always'],
      ['Did everyone get what they need?', 'everyone'],
      ['Were you never and nowhere told?', 'never'],
      ['Is the plan completely clear?', 'completely'],
      ['Is it clear at all?'],
      ['Should we report every month?'],
      ['Do you read the report every two weeks?'],
      ['How satisfied are you overall?'],
      ['How was the hallway?'],
    ],
    'de-DE': [
      ['Antworten wir immer rechtzeitig?', 'immer'],
      ['Haben alle bekommen, was sie brauchen?', 'alle'],
      ['Wurden Sie nie gefragt?', 'nie'],
      ['Ist der Plan völlig klar?', 'völlig'],
      ['Brauchen Sie das immer noch?'],
      ['Sollen wir jeden Monat berichten?'],
      ['Sollen wir alle zwei Wochen berichten?'],
      ['Was war vor allem nützlich?'],
      ['Wie war die Reise nach Nienburg?'],
    ],
  },
  'double-negation': {
    'en-US': [
      ['Was the report not unclear?', 'not … unclear'],
      ['Do you disagree that nobody was informed?', 'disagree … nobody'],
      ['Don’t you find it impossible?', "Don't … impossible"],
      ['What is unclear? What is not needed?'],
      ['Was it not only fast, but never late?'],
      ['How satisfied or dissatisfied are you with what is unclear?'],
      ['What did we not do?'],
    ],
    'de-DE': [
      ['War der Bericht nicht unverständlich?', 'nicht … unverständlich'],
      ['Ging es nicht ohne Hilfe?', 'nicht … ohne'],
      ['Fehlte keine Angabe?', 'Fehlte … keine'],
      ['Was ist unklar? Was brauchen Sie nicht?'],
      ['War es nicht nur schnell, sondern auch ohne Fehler?'],
      ['Wie zufrieden oder unzufrieden sind Sie ohne den Bericht?'],
      ['Was haben wir nicht getan?'],
    ],
  },
  'vague-time': {
    'en-US': [
      ['Have you called us recently?', 'recently'],
      ['How was our work lately?', 'lately'],
      ['What went well in the past?', 'in the past'],
      ['What went well in the past six months?'],
      ['What went well since the last delivery?'],
      ['Did we answer too late?'],
    ],
    'de-DE': [
      ['Haben Sie uns kürzlich angerufen?', 'kürzlich'],
      ['Wie war unsere Arbeit in letzter Zeit?', 'in letzter Zeit'],
      ['Was lief zuletzt gut?', 'zuletzt'],
      ['Was lief in den letzten sechs Monaten gut?'],
      ['Was lief seit der letzten Lieferung gut?'],
      ['Was ist Ihnen nicht zuletzt deshalb wichtig?', 'zuletzt'],
    ],
  },
  jargon: {
    'en-US': [
      ['How was the last gate?', 'gate'],
      ['Are you satisfied with the engagement?', 'engagement'],
      ['Is the RAID log clear?', 'RAID'],
      ['Who are the stakeholders?', 'stakeholders'],
      ['Can you navigate the plan?'],
      ['How engaged is the team?'],
      ['Was there an air raider?'],
    ],
    'de-DE': [
      ['Wie war das letzte Gate?', 'Gate'],
      ['Wie zufrieden sind Sie mit dem Engagement?', 'Engagement'],
      ['Sind die Stakeholder bekannt?', 'Stakeholder'],
      ['Sind die Tagesübersichten nützlich?', 'Tagesübersichten'],
      ['Wie engagiert ist das Team?'],
      ['War die Übersicht über den Tag nützlich?'],
    ],
  },
};

const languageAndExample = (examples: Examples) => [
  ...examples['en-US'].map(([text, ...words]): [Language, string, string[]] => ['en-US', text, words]),
  ...examples['de-DE'].map(([text, ...words]): [Language, string, string[]] => ['de-DE', text, words]),
];

for (const [rule, examples] of Object.entries(ofText) as [LintRule, Examples][]) {
  describe(`advice on words: ${rule}`, () => {
    it.each(languageAndExample(examples))('in %s on “%s”', (language, text, words) => {
      expect(wordsOf(rule, text, language)).toEqual(words);
    });
  });
}

describe('advice on openers that yes or no answers', () => {
  it.each<[Language, string, string[]]>([
    ['en-US', 'Do you miss anything?', ['Do']],
    ['en-US', 'Our work. Was it useful?', ['Was']],
    ['en-US', 'Isn’t it late?', ["Isn't"]],
    ['en-US', 'What do you miss?', []],
    ['en-US', 'Do you use it? What for?', []],
    ['en-US', 'Done: what is next?', []],
    ['de-DE', 'Vermissen Sie etwas? Haben Sie Wünsche?', ['Haben']],
    ['de-DE', 'Können wir etwas besser machen?', ['Können']],
    ['de-DE', 'Gibt es Wünsche?', ['Gibt']],
    ['de-DE', 'Was können wir besser machen?', []],
    ['de-DE', 'Haben Sie Wünsche? Welche?', []],
    ['de-DE', 'Istzustand: was fehlt?', []],
  ])('in %s on “%s”, where words are asked for', (language, text, words) => {
    expect(wordsOf('closed', text, language, asText)).toEqual(words);
    expect(wordsOf('closed', text, language, g.choice(['a', 'b']))).toEqual([]);
  });
});

describe('advice on length', () => {
  const ofWords = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
  it.each<[Language, string]>([
    ['en-US', 'word'],
    ['de-DE', 'Übergröße'],
  ])('in %s names the words after the twenty-fifth', (language, word) => {
    expect(wordsOf('long', `${ofWords(25, word)} too much`, language)).toEqual(['too much']);
    expect(wordsOf('long', ofWords(25, word), language)).toEqual([]);
    expect(wordsOf('long', `${ofWords(25, word)} – ?`, language)).toEqual([]);
  });
});

describe('advice on options', () => {
  const findings = (rule: LintRule, language: Language, labels: readonly string[], besides = {}) => {
    const options = labels.map((_, at) => `o${at}`);
    const wording = { text: 'Which?', options: Object.fromEntries(labels.map((label, at) => [`o${at}`, label])) };
    return lintQuestion(wording, g.choice(options, besides), language).filter((finding) => finding.rule === rule);
  };
  it.each<[Language, readonly string[], boolean]>([
    ['en-US', ['Excellent', 'Very good', 'Good', 'Poor'], true],
    ['en-US', ['Bad', 'Very bad', 'Good'], true],
    ['en-US', ['Yes', 'Yes, very useful', 'No'], true],
    ['en-US', ['Very good', 'Good', 'Poor', 'Very poor'], false],
    ['en-US', ['Satisfied', 'Neither satisfied nor dissatisfied', 'Not satisfied'], false],
    ['en-US', ['Yes', 'No'], false],
    ['en-US', ['By mail', 'By phone', 'On site'], false],
    ['de-DE', ['Ausgezeichnet', 'Sehr gut', 'Gut', 'Schlecht'], true],
    ['de-DE', ['Schwer', 'Sehr schwer', 'Leicht'], true],
    ['de-DE', ['Ja', 'Ja, sehr nützlich', 'Nein'], true],
    ['de-DE', ['Sehr gut', 'Gut', 'Schlecht', 'Sehr schlecht'], false],
    ['de-DE', ['Zufrieden', 'Weder zufrieden noch unzufrieden', 'Nicht zufrieden'], false],
    ['de-DE', ['Ja', 'Nein'], false],
    ['de-DE', ['Per E-Mail', 'Am Telefon', 'Vor Ort'], false],
  ])('in %s, of %j, says that they lean: %s', (language, labels, leans) => {
    expect(findings('unbalanced', language, labels)).toEqual(
      leans ? [{ rule: 'unbalanced', words: labels.join(', ') }] : [],
    );
    expect(findings('unbalanced', language, labels, { isMany: true })).toEqual([]);
  });
  it.each<[Language, string, string, boolean]>([
    ['en-US', 'Bad', 'Extremely good', true],
    ['en-US', 'Good', 'Very good', true],
    ['en-US', 'Not at all good', 'Good', true],
    ['en-US', 'Very bad', 'Very good', false],
    ['en-US', 'Not at all likely', 'Extremely likely', false],
    ['en-US', 'Strongly disagree', 'Strongly agree', false],
    ['en-US', 'Never', 'Daily', false],
    ['de-DE', 'Schlecht', 'Sehr gut', true],
    ['de-DE', 'Gut', 'Sehr gut', true],
    ['de-DE', 'Überhaupt nicht zufrieden', 'Zufrieden', true],
    ['de-DE', 'Sehr schlecht', 'Sehr gut', false],
    ['de-DE', 'Überhaupt nicht zufrieden', 'Äußerst zufrieden', false],
    ['de-DE', 'Stimme überhaupt nicht zu', 'Stimme voll und ganz zu', false],
    ['de-DE', 'Selten', 'Täglich', false],
  ])('in %s, of a scale from “%s” to “%s”, says that its ends lean: %s', (language, least, most, leans) => {
    const all = lintQuestion({ text: 'How?', ends: { least, most } }, asScale, language);
    expect(all).toEqual(leans ? [{ rule: 'unbalanced', words: `${least} – ${most}` }] : []);
  });
  it.each<[Language, readonly string[], boolean]>([
    ['en-US', ['Plan', 'Work'], true],
    ['en-US', ['Plan', 'I don’t know'], false],
    ['en-US', ['Plan', 'Not sure'], false],
    ['en-US', ['Known', 'Unknown to me'], true],
    ['de-DE', ['Plan', 'Arbeit'], true],
    ['de-DE', ['Plan', 'Weiß ich nicht'], false],
    ['de-DE', ['Plan', 'Keine Angabe'], false],
    ['de-DE', ['Bekannt', 'Unbekannt'], true],
  ])('in %s, of %j, says that nobody can say that they don’t know: %s', (language, labels, isMissing) => {
    expect(findings('no-cant-say', language, labels, { special: [] })).toHaveLength(isMissing ? 1 : 0);
    expect(findings('no-cant-say', language, labels, { special: ['cant-say'] })).toEqual([]);
  });
  it('is none where there are none', () => {
    expect(wordsOf('no-cant-say', 'What?', 'en-US', asText)).toEqual([]);
    expect(wordsOf('no-cant-say', 'What?', 'de-DE', asScale)).toEqual([]);
  });
});

it('advises in the order of the rules, with all that was found', () => {
  const text = 'Don’t you always find plan and gate clear?';
  expect(lintQuestion({ text }, asScale, 'en-US')).toEqual([
    { rule: 'double-barrelled', words: 'plan and gate' },
    { rule: 'leading', words: "Don't you" },
    { rule: 'absolute', words: 'always' },
    { rule: 'jargon', words: 'gate' },
  ]);
});

it('takes no time over text that is made to take it', () => {
  const endless = [
    'a'.repeat(300),
    ' '.repeat(300),
    '('.repeat(300),
    'between '.repeat(37),
    'zwischen '.repeat(33),
    'or '.repeat(100),
  ];
  const started = performance.now();
  for (const text of endless) {
    for (const language of ['en-US', 'de-DE'] as const) lintQuestion({ text }, asText, language);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
