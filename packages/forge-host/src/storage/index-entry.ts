import type { Entity } from './definition';

/** The place of a record in one index. */
export type IndexEntry = {
  readonly index: string;
  readonly partition: string;
  readonly range: string | number;
  readonly partitionBytes: number;
  readonly rangeBytes: number;
};

/** The places of a record in all indexes: it is in those of which it has every attribute. */
export function indexEntries(entity: Entity, value: Readonly<Record<string, unknown>>): IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const { name, partition, range } of entity.indexes.values()) {
    const partitionValues = partition.map((attribute) => value[attribute]);
    const rangeValue = range === undefined ? '' : value[range];
    if (partitionValues.includes(undefined) || rangeValue === undefined) continue;
    entries.push({
      index: name,
      partition: partitionText(partitionValues),
      range: orderable(rangeValue),
      partitionBytes: partitionValues.reduce<number>((sum, part) => sum + Buffer.byteLength(String(part)), 0),
      rangeBytes: Buffer.byteLength(String(rangeValue)),
    });
  }
  return entries;
}

export function partitionText(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** An attribute as SQLite orders it: text by its UTF-8 bytes, numbers as numbers, false before true. */
export function orderable(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return String(value);
}
