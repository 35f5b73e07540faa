import type { Texts } from '../../i18n/texts';
import type { CertificateWords } from '../words/certificate';
import type { RecordFact } from '../words/fact';
import type { FieldWords, RoundWords } from '../words/round';
import type { SignOffWords } from '../words/sign-off';
import type { Block } from './block';

type Say = Pick<Texts, 't'>;

const indent = 12;

/** A certificate from top to bottom. */
export function blocksOf(words: CertificateWords, texts: Say): Block[] {
  const { t } = texts;
  const { verification, override } = words;
  return [
    { style: 'label', text: t('certificate.heading'), isKept: true },
    { style: 'title', text: words.title, isKept: true },
    ...factBlocks(words.facts),
    heading(t('certificate.verification')),
    { style: verification.isIntact ? 'strong' : 'alert', text: verification.title, isKept: true },
    { style: 'text', text: verification.text },
    ...(override ? [heading(t('certificate.override')), ...factBlocks(override)] : []),
    ...(words.rounds.length === 0 ? [paragraph(t('certificate.no-rounds'))] : []),
    ...words.rounds.flatMap((round) => roundBlocks(round, texts)),
    heading(t('certificate.history')),
    ...words.history.flatMap(({ sentence, text, when }): Block[] => [
      { style: 'text', text: sentence, gap: 5, isKept: true },
      ...(text === '' ? [] : [{ style: 'text', text, indent, isKept: true } as const]),
      { style: 'small', text: when },
    ]),
    heading(t('certificate.proof')),
    ...words.proof.map((text) => paragraph(text)),
    { ...paragraph(words.legend), gap: 10 },
  ];
}

const heading = (text: string): Block => ({ style: 'heading', text, gap: 18, isKept: true });
const subheading = (text: string): Block => ({ style: 'subheading', text, gap: 10, isKept: true });
const paragraph = (text: string): Block => ({ style: 'text', text, gap: 4 });

const factBlocks = (facts: readonly RecordFact[], isStruck = false): Block[] =>
  facts.map(({ label, value, isCode }) => ({
    style: isCode ? 'code' : 'text',
    text: value,
    label,
    gap: 2,
    // Hashes are compared letter by letter, and have to stay legible.
    isStruck: isStruck && !isCode,
  }));

function roundBlocks(round: RoundWords, texts: Say): Block[] {
  const { t } = texts;
  return [
    heading(round.title),
    ...factBlocks(round.facts),
    ...listOf(
      t('certificate.links'),
      round.links.map(({ label, url }) => (label === '' ? url : `${label}\n${url}`)),
    ),
    ...listOf(t('certificate.criteria'), round.criteria),
    ...(round.fields.length === 0 ? [] : [subheading(t('certificate.fields'))]),
    ...round.fields.flatMap((field) => fieldBlocks(field, texts)),
    ...(round.legend.length === 0 ? [] : [subheading(t('signed-text.title'))]),
    ...round.legend.map((text): Block => ({ style: 'small', text, indent })),
    ...(round.hidesFields ? [subheading(t('certificate.fields')), paragraph(t('certificate.fields-hidden'))] : []),
    subheading(t('certificate.sign-offs', { round: round.round })),
    ...(round.signOffs.length === 0 ? [paragraph(t('certificate.no-sign-offs'))] : []),
    ...round.signOffs.flatMap((signOff) => signOffBlocks(signOff, texts)),
    ...(round.silent.length === 0 ? [] : [subheading(t('certificate.silent', { round: round.round }))]),
    ...factBlocks(round.silent),
  ];
}

const listOf = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [subheading(title), ...items.map((text): Block => ({ style: 'text', text, gap: 3 }))];

const fieldBlocks = ({ name, text, files, hash }: FieldWords, { t }: Say): Block[] => [
  { style: 'strong', text: name, gap: 6, isKept: true },
  ...(text === '' && files.length > 0
    ? []
    : [{ style: 'text', text: text === '' ? t('certificate.field-empty') : text, indent } as const]),
  ...files.map((file): Block => ({ style: 'text', text: file, indent, gap: 2 })),
  { style: 'small', text: t('certificate.field-hash', { hash }), indent },
];

function signOffBlocks({ title, isWithdrawn, facts, answers, conditions }: SignOffWords, { t }: Say): Block[] {
  return [
    { style: 'strong', text: title, gap: 10, isKept: true, isStruck: isWithdrawn },
    ...(isWithdrawn ? [{ style: 'alert', text: t('certificate.sign-off-withdrawn'), isKept: true } as const] : []),
    ...factBlocks(facts, isWithdrawn),
    ...(answers.length === 0
      ? []
      : [{ ...paragraph(t('certificate.answers')), style: 'strong', isKept: true } as const]),
    ...answers.map(
      ({ criterion, verdict, reason }): Block => ({
        style: 'text',
        text: reason === '' ? criterion : `${criterion}\n${reason}`,
        label: verdict,
        gap: 3,
        isStruck: isWithdrawn,
      }),
    ),
    ...(conditions.length === 0
      ? []
      : [{ ...paragraph(t('certificate.conditions')), style: 'strong', isKept: true } as const]),
    ...conditions.map((text): Block => ({ style: 'text', text, indent, gap: 2, isStruck: isWithdrawn })),
  ];
}
