/** The wire of `@forge/kvs`: scope, rate limits and metering around the storage engine. */

import type { Invocation } from '../invocation/invocation';
import type { Passage, Reply, Wording } from '../invocation/passage';
import type { Usage } from '../invocation/usage';
import type { Manifest } from '../manifest/manifest';
import { prices, storageLimits } from '../platform/limits';
import type { StorageEngine, StorageReply } from '../platform/ports';
import { createFixedWindow } from '../platform/rates';
import { BrokenBody, bodyOf, inOneLine, type WireRequest } from './request';

export type StorageWire = { call(invocation: Invocation, request: WireRequest): Promise<Reply> };

const throttled: Reply = {
  status: 429,
  body: { code: 'RATE_LIMIT_EXCEEDED', message: 'The rate limit of hosted storage has been exceeded' },
};
const wording: Wording = {
  throttled: (seconds) => ({ ...throttled, ...(seconds && { headers: { 'retry-after': String(seconds) } }) }),
  // The package makes UNKNOWN_ERROR of what has no JSON body.
  failed: (status) => ({ status }),
};

const minute = 60_000;

export function createStorageWire(parts: { manifest: Manifest; engine: StorageEngine; passage: Passage }): StorageWire {
  const requests = createFixedWindow(storageLimits.requestsPerSecond, 1_000);
  const readUnits = createFixedWindow(storageLimits.readUnitsPerMinute, minute);
  const writeUnits = createFixedWindow(storageLimits.writeUnitsPerMinute, minute);

  return {
    call: (invocation, request) =>
      parts.passage.carry(invocation, 'storage', inOneLine(request), wording, async () => {
        if (!parts.manifest.hasScope('storage:app')) {
          return { status: 403, body: { code: 'FORBIDDEN', message: 'The app lacks the scope storage:app' } };
        }
        const kind = kindOf(request.path);
        const now = invocation.now();
        const isFull = [requests, kind === 'write' ? writeUnits : readUnits].some(
          (each) => each.fullFor(now) !== undefined,
        );
        requests.add(now, 1);
        if (isFull) return throttled;

        let body: unknown;
        try {
          body = bodyOf(request);
        } catch (failure) {
          if (!(failure instanceof BrokenBody)) throw failure;
          return { status: 400, body: { code: 'INVALID_REQUEST', message: failure.message } };
        }
        const reply = parts.engine.handle(request.path, body);
        const { read, write } = count(invocation.usage, kind, request.path, reply);
        readUnits.add(now, read);
        writeUnits.add(now, write);
        return reply.body === undefined ? { status: reply.status } : { status: reply.status, body: reply.body };
      }),
  };
}

function kindOf(path: string): 'read' | 'query' | 'write' {
  const verb = path.slice(path.lastIndexOf('/') + 1);
  if (verb === 'query') return 'query';
  return verb === 'get' ? 'read' : 'write';
}

const toUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / storageLimits.unitBytes));

/** Every call is at least one unit of its kind, also one that is refused. */
function count(usage: Usage, kind: 'read' | 'query' | 'write', path: string, reply: StorageReply) {
  const { readBytes, writeBytes } = reply.cost;
  const read = kind !== 'write' ? toUnits(readBytes) : readBytes > 0 ? toUnits(readBytes) : 0;
  const write = kind === 'write' ? toUnits(writeBytes) : 0;
  const { storage } = usage;
  if (kind === 'read') storage.reads++;
  if (kind === 'query') storage.queries++;
  if (kind === 'write') storage.writes++;
  if (path.endsWith('/transaction')) storage.transactions++;
  storage.readUnits += read;
  storage.writeUnits += write;
  storage.readBytes += readBytes;
  storage.writeBytes += writeBytes;
  storage.chargedReadBytes += kind === 'write' ? readBytes : Math.max(readBytes, prices.emptyReadBytes);
  return { read, write };
}
