import canonicalize from 'canonicalize';
import type { ContentChange, CoveredField, CoveredFile, SignedContent } from '../../../contract/gate/content';

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
