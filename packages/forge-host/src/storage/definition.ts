import { limits } from './limits';

/** One item of `app.storage.entities` in manifest.yml. */
export type EntityDefinition = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
  /** A bare attribute name is an index of that name, ranged by it. */
  readonly indexes?: readonly (string | IndexDefinition)[];
};

type IndexDefinition = {
  readonly name: string;
  readonly partition?: readonly string[];
  readonly range?: readonly string[];
};

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export type Entity = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, Index>;
};

export type Index = {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range?: string;
};

/** The index over keys that every entity has without asking. */
export const keyIndex = 'by-key';

const types: readonly string[] = ['string', 'integer', 'float', 'boolean', 'any'] satisfies AttributeType[];

/**
 * Reads the manifest's entities.
 * @throws Error naming the place, for what Forge would not deploy
 * (developer.atlassian.com/platform/forge/runtime-reference/custom-entities)
 */
export function readDefinitions(definitions: readonly EntityDefinition[]): ReadonlyMap<string, Entity> {
  insist(definitions.length <= limits.entities, 'app.storage.entities', `has more than ${limits.entities} entities`);
  const entities = new Map<string, Entity>();
  for (const definition of definitions) {
    const where = `entity ${definition.name}`;
    const { minimum, maximum } = limits.entityNameCharacters;
    insist(within(definition.name, minimum, maximum, limits.entityNamePattern), where, 'has a bad name');
    insist(!entities.has(definition.name), where, 'is defined twice');
    const attributes = readAttributes(definition, where);
    entities.set(definition.name, {
      name: definition.name,
      attributes,
      indexes: readIndexes(definition, attributes, where),
    });
  }
  return entities;
}

function readAttributes(definition: EntityDefinition, where: string): ReadonlyMap<string, AttributeType> {
  const attributes = new Map<string, AttributeType>();
  for (const [name, { type }] of Object.entries(definition.attributes)) {
    insist(
      within(name, 1, limits.attributeNameCharacters, limits.attributeNamePattern),
      where,
      `has an attribute of a bad name, ${name}`,
    );
    insist(isType(type), where, `gives attribute ${name} an unknown type, ${type}`);
    attributes.set(name, type);
  }
  insist(attributes.size > 0, where, 'has no attributes');
  insist(attributes.size <= limits.attributes, where, `has more than ${limits.attributes} attributes`);
  return attributes;
}

function readIndexes(
  definition: EntityDefinition,
  attributes: ReadonlyMap<string, AttributeType>,
  where: string,
): ReadonlyMap<string, Index> {
  const indexes = new Map<string, Index>();
  for (const given of definition.indexes ?? []) {
    const { name, partition = [], range = [] } = typeof given === 'string' ? { name: given, range: [given] } : given;
    const { minimum, maximum } = limits.indexNameCharacters;
    // A bare index goes by its attribute's name, which may be shorter than an index's.
    insist(
      typeof given === 'string' || within(name, minimum, maximum, limits.indexNamePattern),
      where,
      `has an index of a bad name, ${name}`,
    );
    insist(name !== keyIndex, where, `defines ${keyIndex}, which is there already`);
    insist(!indexes.has(name), where, `defines index ${name} twice`);
    insist(range.length <= 1, where, `ranges index ${name} by more than one attribute`);
    insist(partition.length + range.length > 0, where, `has an index ${name} of nothing`);
    for (const attribute of [...partition, ...range]) {
      const type = attributes.get(attribute);
      insist(type !== undefined, where, `indexes ${attribute} in ${name}, which is no attribute`);
      insist(type !== 'any', where, `indexes ${attribute} in ${name}, which has no one type`);
    }
    indexes.set(name, { name, partition, ...(range[0] === undefined ? {} : { range: range[0] }) });
  }
  insist(indexes.size <= limits.indexes, where, `has more than ${limits.indexes} indexes`);
  return indexes;
}

function isType(type: string): type is AttributeType {
  return types.includes(type);
}

function within(text: string, minimum: number, maximum: number, pattern: RegExp): boolean {
  return text.length >= minimum && text.length <= maximum && pattern.test(text);
}

function insist(holds: boolean, where: string, what: string): asserts holds {
  if (!holds) throw new Error(`Forge would not deploy this manifest: ${where} ${what}`);
}
