import { checkComparison, rangeConditions, readConditions } from './condition';
import { type AttributeType, type Entity, type Index, keyIndex } from './definition';
import { orderable, partitionText } from './index-entry';
import { checkEntityName } from './key';
import { limits } from './limits';
import type { Page, PageReader } from './page';
import type { Outcome, Records } from './records';
import { Refusal, type RefusalCode } from './refusal';
import type { EntityQueryRequest, MetadataFields, QueryRequest } from './requests';
import type { Bound } from './scan';
import { entitySpace } from './tables';

/** Reads a page of the key-value store, in the order of keys. */
export function queryKeys(request: QueryRequest, readPage: PageReader, records: Records): Outcome {
  const { limit, after, where = [], options } = request;
  const page = readPage({
    scan: { space: 'kvs', isDescending: false, ...boundOf(readWhere(where)) },
    limit: checkLimit(limit, 'LIST_QUERY_LIMIT_EXCEEDED'),
    cursor: after,
    parameters: ['kvs', limit, where],
  });
  return reply(page, undefined, options?.metadataFields, records);
}

/** Reads a page of an entity, along one of its indexes. */
export function queryEntity(
  request: EntityQueryRequest,
  readPage: PageReader,
  records: Records,
  entities: ReadonlyMap<string, Entity>,
): Outcome {
  const { indexName, partition = [], range, filters, sort = 'ASC', cursor, limit, options } = request;
  const entity = checkEntityName(request.entityName, entities);
  const index = findIndex(entity, indexName);
  const holds = filters && readConditions(filters, entity);
  if ((filters?.and ?? filters?.or ?? []).length + (range ? 1 : 0) > limits.queryConditions) {
    throw new Refusal('UNPROCESSABLE_ENTITY', `A query takes no more than ${limits.queryConditions} conditions`);
  }
  checkPartition(entity, index, partition);
  const page = readPage({
    scan: {
      space: entitySpace(entity.name),
      isDescending: sort === 'DESC',
      ...(index.name !== keyIndex && { index: { name: index.name, partition: partitionText(partition) } }),
      ...boundOf(range && readRange(range, index, entity)),
    },
    limit: checkLimit(limit, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'),
    cursor,
    parameters: [entity.name, indexName, partition, range, filters, sort, limit],
    keeps: holds && ((record) => holds(JSON.parse(record.text))),
  });
  return reply(page, entity, options?.metadataFields, records);
}

function reply(page: Page, entity: Entity | undefined, fields: MetadataFields, records: Records): Outcome {
  const data = page.records.map((record) => records.show(record, entity, fields));
  return {
    body: { data, ...(page.cursor !== undefined && { cursor: page.cursor }) },
    readBytes: page.readBytes,
    writeBytes: 0,
  };
}

function readWhere(where: NonNullable<QueryRequest['where']>): Bound | undefined {
  const [clause] = where;
  if (where.length > 1) throw new Refusal('QUERY_WHERE_INVALID', 'A query takes a single "where" clause');
  if (!clause) return undefined;
  if (clause.property !== 'key') {
    throw new Refusal('QUERY_WHERE_FIELD_INVALID', `"${clause.property}" is not supported in "where"`);
  }
  if (clause.condition !== 'BEGINS_WITH') {
    throw new Refusal('INVALID_FILTER_CONDITION', `${clause.condition} is not supported on keys`);
  }
  checkComparison(clause, 'string');
  return { condition: clause.condition, values: clause.values.map(orderable) };
}

function findIndex(entity: Entity, name: string): Index {
  if (name === keyIndex) return { name, partition: [] };
  const index = entity.indexes.get(name);
  if (!index) throw new Refusal('INVALID_ENTITY_INDEX', `${entity.name} has no index "${name}"`);
  return index;
}

function checkPartition(entity: Entity, index: Index, partition: readonly unknown[]): void {
  if (partition.length !== index.partition.length) {
    throw new Refusal(
      'INVALID_ENTITY_INDEX',
      `Index "${index.name}" takes values of all its partition attributes: ${index.partition.join(', ') || 'none'}`,
    );
  }
  for (const [place, attribute] of index.partition.entries()) {
    const type = entity.attributes.get(attribute) ?? 'any';
    if (typeof partition[place] !== plainType(type)) {
      throw new Refusal('INVALID_ENTITY_INDEX', `The partition value of "${attribute}" is not a ${type}`);
    }
  }
}

function readRange(range: NonNullable<EntityQueryRequest['range']>, index: Index, entity: Entity): Bound {
  const type = index.name === keyIndex ? 'string' : index.range && entity.attributes.get(index.range);
  if (!type) throw new Refusal('INVALID_FILTER_CONDITION', `Index "${index.name}" has no range attribute`);
  if (!rangeConditions.includes(range.condition)) {
    throw new Refusal('INVALID_FILTER_CONDITION', `${range.condition} is not supported in "where"`);
  }
  checkComparison(range, type);
  return { condition: range.condition, values: range.values.map(orderable) };
}

function boundOf(bound: Bound | undefined): { bound?: Bound } {
  return bound ? { bound } : {};
}

function checkLimit(limit: number | undefined, code: RefusalCode): number {
  if (limit === undefined) return limits.pageDefault;
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.pageMaximum) {
    throw new Refusal(code, `The page limit must be between 1 and ${limits.pageMaximum}`);
  }
  return limit;
}

function plainType(type: AttributeType): string {
  return type === 'integer' || type === 'float' ? 'number' : type;
}
