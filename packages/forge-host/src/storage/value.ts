import type { AttributeType, Entity } from './definition';
import { indexEntries } from './index-entry';
import { limits } from './limits';
import { Refusal } from './refusal';

export type EntityValue = Readonly<Record<string, unknown>>;

/** A value as it is kept: JSON text, which nobody outside can still change. */
export type ValueText = { readonly text: string; readonly bytes: number };

/**
 * Takes a value of the key-value store or a secret.
 * @param maximumBytes of raw JSON
 * @throws Refusal MAX_SIZE, MAX_DEPTH, or INVALID_REQUEST for a missing or null root
 */
export function takeValue(value: unknown, maximumBytes: number): ValueText {
  if (value === undefined || value === null) {
    throw new Refusal('INVALID_REQUEST', 'A value is needed: a string, number, boolean, array or object');
  }
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > maximumBytes) throw new Refusal('MAX_SIZE', `The provided value exceeds ${maximumBytes} bytes`);
  if (isDeeper(value, limits.valueDepth)) {
    throw new Refusal('MAX_DEPTH', `The provided value is nested deeper than ${limits.valueDepth} levels`);
  }
  return { text, bytes };
}

/**
 * Takes a value of a custom entity: its attributes, each of its declared type, none that the manifest does not know.
 * @throws Refusal INVALID_ENTITY_VALUE, INVALID_ENTITY_ATTRIBUTE or INCORRECT_PROPERTY_TYPE, beside those of `takeValue`
 */
export function takeEntityValue(value: unknown, entity: Entity): ValueText {
  if (!isEntityValue(value)) {
    throw new Refusal('INVALID_ENTITY_VALUE', `A value of ${entity.name} is an object of its attributes`);
  }
  const taken = takeValue(value, limits.valueBytes);
  for (const [name, attribute] of Object.entries(value)) {
    if (attribute === undefined) continue;
    const type = entity.attributes.get(name);
    if (!type) throw new Refusal('INVALID_ENTITY_ATTRIBUTE', `${entity.name} has no attribute "${name}"`);
    checkAttribute(name, type, attribute);
  }
  for (const { index, partitionBytes, rangeBytes } of indexEntries(entity, value)) {
    if (partitionBytes > limits.partitionBytes) {
      throw new Refusal(
        'INVALID_ENTITY_VALUE',
        `The partition of index "${index}" exceeds ${limits.partitionBytes} bytes`,
      );
    }
    if (rangeBytes > limits.rangeBytes) {
      throw new Refusal('INVALID_ENTITY_VALUE', `The range of index "${index}" exceeds ${limits.rangeBytes} bytes`);
    }
  }
  return taken;
}

function isEntityValue(value: unknown): value is EntityValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is of an attribute's type, leaving aside how large or how blank it is. */
export function isOfType(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer': {
      const { minimum, maximum } = limits.integer;
      return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    }
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return value !== null;
  }
}

function checkAttribute(name: string, type: AttributeType, value: unknown): void {
  if (!isOfType(type, value)) {
    throw new Refusal('INCORRECT_PROPERTY_TYPE', `Data type for property "${name}" is defined as "${type}"`);
  }
  if (type === 'string' && typeof value === 'string' && value.trim() === '') {
    throw new Refusal('INVALID_ENTITY_VALUE', `Property "${name}" needs a character that is not white space`);
  }
  if (type === 'float' && typeof value === 'number' && value !== 0) {
    const { smallest, below } = limits.float;
    if (Math.abs(value) < smallest || Math.abs(value) >= below) {
      throw new Refusal('INVALID_ENTITY_VALUE', `Property "${name}" is out of range`);
    }
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isDeeper(part, levels - 1));
}
