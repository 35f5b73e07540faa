import type { Entity } from './definition';
import { limits } from './limits';
import { Refusal } from './refusal';

/**
 * The key of a record, if it is one.
 * @throws Refusal developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs
 */
export function checkKey(key: unknown, store: 'kvs' | 'entity'): string {
  if (key === '' || key === undefined || key === null) {
    // The two stores have each their own word for it.
    if (store === 'entity') throw new Refusal('EMPTY_KEY', 'Key cannot be empty');
    throw new Refusal('KEY_TOO_SHORT', 'The provided key needs at least one character');
  }
  if (typeof key !== 'string') throw new Refusal('INVALID_KEY', 'The provided key is not a string');
  if (key.length > limits.keyCharacters) {
    throw new Refusal('KEY_TOO_LONG', `The provided key is longer than ${limits.keyCharacters} characters`);
  }
  if (!limits.keyPattern.test(key)) {
    throw new Refusal('INVALID_KEY', `The provided key does not match the regex: ${limits.keyPattern}`);
  }
  return key;
}

/**
 * The entity of that name.
 * @throws Refusal when the manifest defines none
 */
export function checkEntityName(name: string, entities: ReadonlyMap<string, Entity>): Entity {
  const { minimum, maximum } = limits.entityNameCharacters;
  if (name.length < minimum) {
    throw new Refusal('ENTITY_TYPE_TOO_SHORT', `The entity name has fewer than ${minimum} characters`);
  }
  if (name.length > maximum) {
    throw new Refusal('ENTITY_TYPE_TOO_LARGE', `The entity name has more than ${maximum} characters`);
  }
  if (!limits.entityNamePattern.test(name)) {
    throw new Refusal('INVALID_ENTITY_TYPE', `The entity name does not match the regex: ${limits.entityNamePattern}`);
  }
  const entity = entities.get(name);
  if (!entity) throw new Refusal('SCHEMA_NOT_FOUND', 'The schema provided does not exist');
  return entity;
}
