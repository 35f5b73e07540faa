/** Records as somebody with their hands on the storage would see and write them. */
import type { Host } from 'forge-host/host';

export type Stored = Readonly<Record<string, unknown>> & { readonly content?: object };

type Kind = 'gate' | 'round' | 'sign-off' | 'audit-event';

/** Writes one record of a gate anew, past the app. @param id of the record, without its kind */
export function tamper(host: Host, kind: Kind, id: string, edit: (doc: Stored) => object): void {
  const entityName = entityOf[kind];
  const key = `${kind}:${id}`;
  const { body } = host.storage.handle('/api/v1/entity/get', { entityName, key });
  const { value } = body as { value: { doc: Stored } };
  const changed = { ...value, doc: edit(value.doc) };
  const reply = host.storage.handle('/api/v1/entity/set', { entityName, key, value: changed });
  if (reply.status >= 300) throw new Error(`${key} was not written`);
}

type Value = { doc: Record<string, unknown> } & Record<string, unknown>;

/** Writes a record in the form of before, attributes and all, past the app. */
export function rewrite(host: Host, entityName: string, key: string, edit: (value: Value) => object): void {
  const { body } = host.storage.handle('/api/v1/entity/get', { entityName, key });
  const { value } = body as { value: Value };
  const reply = host.storage.handle('/api/v1/entity/set', { entityName, key, value: edit(value) });
  if (reply.status >= 300) throw new Error(`${key} was not written`);
}

/** A round is kept among the gates. */
const entityOf: Readonly<Record<Kind, string>> = {
  gate: 'gate',
  round: 'gate',
  'sign-off': 'sign-off',
  'audit-event': 'audit-event',
};
