import canonicalize from 'canonicalize';
import type { Subject } from '../../../contract/common';
import type { ContentChange, CoveredField, CoveredFile, SignedContent } from '../../../contract/gate/content';
import type { AcceptanceCriterion, GateTerms } from '../../../contract/gate/terms';
import { sha256 } from '../../text/sha256';
import { fitted } from './covered';

/** The content that a round would ask to be signed: the terms' own words and the covered fields as they are now. */
export function contentOf(
  gateId: string,
  subject: Subject,
  terms: GateTerms,
  fields: readonly CoveredField[],
): SignedContent {
  const { title, meaning, statement, deliverable, criteria, allowsConcessions } = terms;
  return {
    ...{ gateId, subject, title, meaning, statement, deliverable, criteria },
    ...(allowsConcessions ? { allowsConcessions } : {}),
    fields: fitted(fields),
  };
}

/** SHA-256 over the content in canonical JSON (RFC 8785): key order and storage can't change it. */
export const hashOfContent = (content: SignedContent): string => sha256(canonicalize(content) ?? '');

/**
 * The hash of the covered fields alone, in the order in which they are covered. The gate's head keeps it, so that the
 * workflow can compare the fields with Jira without reading what was asked. The first 64 digits are SHA-256 over all
 * fields; eight more for each field follow, which only serve to tell which field differs. The whole text has to match.
 */
export function hashOfCovered(fields: readonly CoveredField[]): string {
  const all = fields.map(({ field, hash }) => [field, hash]);
  return [sha256(canonicalize(all) ?? ''), ...all.map(([, hash = '']) => hash.slice(0, marked))].join('.');
}

const marked = 8;

/** The covered fields whose content has changed since the customer was asked, in their order. */
export function fieldsNotAsHashed(coveredHash: string, now: readonly CoveredField[]): CoveredField[] {
  if (hashOfCovered(now) === coveredHash) return [];
  const [, ...marks] = coveredHash.split('.');
  const changed = now.filter(({ hash }, index) => hash.slice(0, marked) !== marks[index]);
  // All marks may be the same although some hash differs: then any of the fields may have changed.
  return changed.length > 0 ? changed : [...now];
}

/** The key by which a criterion is recognized in another round: the same for the same text and priority. */
export const criterionKey = ({ text, priority }: AcceptanceCriterion): string =>
  sha256(canonicalize([text, priority]) ?? '').slice(0, 16);

/**
 * The differences between two contents of one gate, in the order in which the content is read. The list is empty only if
 * the hashes are equal, because all contents of a gate name the same gate and subject.
 */
export function changesBetween(before: SignedContent, after: SignedContent): ContentChange[] {
  const lists = [
    ...rowsChanged(
      before.deliverable.links,
      after.deliverable.links,
      (before, after) => ({ part: 'link', before, after }),
      ({ label, url }) => label || url,
    ),
    ...rowsChanged(
      before.criteria,
      after.criteria,
      (before, after) => ({ part: 'criterion', before, after }),
      ({ text }) => text,
    ),
  ];
  const others = [...wordsChanged(before, after), ...concessionsChanged(before, after), ...lists];
  const changes = [...others, ...fieldsChanged(before.fields, after.fields, isSameField)];
  return changes.length > 0 ? changes : fieldsChanged(before.fields, after.fields, isKeptAlike);
}

type IsSame = (one: CoveredField | undefined, other: CoveredField | undefined) => boolean;

/** By what was signed: how much of it is kept depends on the other fields. */
const isSameField: IsSame = (one, other) => one?.hash === other?.hash;

const isKeptAlike: IsSame = (one, other) =>
  isSameField(one, other) && one?.text === other?.text && canonicalize(one?.files) === canonicalize(other?.files);

/** The names of the parts that differ: `criterion`, `description`, `attachment`. */
export const partsChanged = (changes: readonly ContentChange[]): string[] => [
  ...new Set(
    changes.map((change) =>
      change.part === 'field' ? change.field : change.part === 'file' ? 'attachment' : change.part,
    ),
  ),
];

/** The names of the covered fields that are not as they were, compared by their hashes. */
export function fieldsNotAsSigned(signed: readonly CoveredField[], now: readonly CoveredField[]): string[] {
  const current = new Map(now.map(({ field, hash }) => [field, hash]));
  return signed.filter(({ field, hash }) => current.get(field) !== hash).map(({ field }) => field);
}

function wordsChanged(before: SignedContent, after: SignedContent): ContentChange[] {
  const pairs = [
    ['title', before.title, after.title],
    ['deliverable', before.deliverable.name, after.deliverable.name],
    ['version', before.deliverable.version, after.deliverable.version],
    ['meaning', before.meaning, after.meaning],
    ['statement', before.statement, after.statement],
  ] as const;
  return pairs.flatMap(([part, was, is]) => (was === is ? [] : { part, before: was, after: is }));
}

function concessionsChanged(...contents: [SignedContent, SignedContent]): ContentChange[] {
  const [before, after] = contents.map(({ allowsConcessions = false }) => allowsConcessions) as [boolean, boolean];
  return before === after ? [] : [{ part: 'concessions', before, after }];
}

/** The rows that were taken away, those that were added, and whether the rest is in another order. */
function rowsChanged<Row>(
  before: readonly Row[],
  after: readonly Row[],
  change: (before: Row | null, after: Row | null) => ContentChange,
  nameOf: (row: Row) => string,
): ContentChange[] {
  const [was, is] = [matched(before, after), matched(after, before)];
  return [
    ...was.single.map((row) => change(row, null)),
    ...is.single.map((row) => change(null, row)),
    ...orderChanged(was.paired, is.paired, nameOf),
  ];
}

/** @param before the same rows as `after` */
function orderChanged<Row>(
  before: readonly Row[],
  after: readonly Row[],
  nameOf: (row: Row) => string,
): ContentChange[] {
  const lines = (rows: readonly Row[]) => rows.map(nameOf).join('\n');
  const isSame = canonicalize(before) === canonicalize(after);
  return isSame ? [] : [{ part: 'order', before: lines(before), after: lines(after) }];
}

/** The rows that have their equal among others, each of which stands for one, and those that have none left. */
function matched<Row>(rows: readonly Row[], others: readonly Row[]): { paired: Row[]; single: Row[] } {
  const left = others.map((row) => canonicalize(row));
  const [paired, single]: [Row[], Row[]] = [[], []];
  for (const row of rows) {
    const index = left.indexOf(canonicalize(row));
    if (index >= 0) left.splice(index, 1);
    (index >= 0 ? paired : single).push(row);
  }
  return { paired, single };
}

function fieldsChanged(
  before: readonly CoveredField[],
  after: readonly CoveredField[],
  isSame: IsSame,
): ContentChange[] {
  const namesIn = (fields: readonly CoveredField[]) => fields.map(({ field }) => field);
  const [was, is] = [
    new Map(before.map((each) => [each.field, each])),
    new Map(after.map((each) => [each.field, each])),
  ];
  const stayed = (names: readonly string[]) => names.filter((name) => was.has(name) && is.has(name));
  return [
    ...[...new Set(namesIn([...after, ...before]))].flatMap((name) =>
      fieldChanged(was.get(name), is.get(name), isSame),
    ),
    ...orderChanged(stayed(namesIn(before)), stayed(namesIn(after)), (name) => is.get(name)?.name ?? name),
  ];
}

function fieldChanged(was: CoveredField | undefined, is: CoveredField | undefined, isSame: IsSame): ContentChange[] {
  const { field, name } = is ?? was ?? { field: '', name: '' };
  const renamed: ContentChange[] =
    was && is && was.name !== is.name ? [{ part: 'field-name', before: was.name, after: is.name }] : [];
  if (isSame(was, is)) return renamed;
  const files = rowsChanged<CoveredFile>(
    was?.files ?? [],
    is?.files ?? [],
    (before, after) => ({ part: 'file', before, after }),
    (file) => file.name,
  );
  // Of files that are not listed, the text says how many there are.
  if (files.length > 0 && (was?.text ?? '') === (is?.text ?? '')) return [...renamed, ...files];
  return [...renamed, ...files, { part: 'field', field, name, before: was?.text ?? '', after: is?.text ?? '' }];
}
