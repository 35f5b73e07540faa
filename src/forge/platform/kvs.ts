/**
 * Forge's storage, from the files of `@forge/kvs`: its index brings all of `tslib`, 18 KB, to pass on what two of them export.
 * What this sends is what the index sends, to which a test holds it.
 */
import type { FetchMethod } from '@forge/api';
import { KvsImpl } from '@forge/kvs/out/kvs';
import { StorageApi } from '@forge/kvs/out/storage-api';

export { FilterConditions, WhereConditions } from '@forge/kvs/out/conditions';
export { FilterBuilder as Filter } from '@forge/kvs/out/entity-query';
export { ForgeKvsAPIError } from '@forge/kvs/out/errors';
export { Sort } from '@forge/kvs/out/interfaces/types';

/** The facts by which a function reaches storage at an address of its own, as Forge may tell them. */
type Direct = {
  readonly kvs: { readonly url: string; readonly host: string };
  readonly proxy: { readonly token: string };
  readonly tracing: { readonly traceId: string; readonly spanId: string };
};

declare global {
  var __forge_fetch__: (service: object, ...call: Parameters<FetchMethod>) => ReturnType<FetchMethod>;
  var __forge_runtime__: Partial<Direct> | undefined;
}

const isDirect = (runtime: Partial<Direct> | undefined): runtime is Direct =>
  Boolean(runtime?.kvs?.url && runtime.kvs.host);

const throughProxy: FetchMethod = async (path, init) =>
  globalThis.__forge_fetch__({ type: 'kvs', provider: 'app', remote: 'kvs' }, path, init);

const directly =
  ({ kvs: { host }, proxy: { token }, tracing: { traceId, spanId } }: Direct): FetchMethod =>
  async (path, init) => {
    const own = { Authorization: `Bearer ${token}`, Host: host, 'x-b3-traceid': traceId, 'x-b3-spanid': spanId };
    return globalThis.__forge_fetch__({ type: 'kvs' }, path, { ...init, headers: { ...init?.headers, ...own } });
  };

const runtime = globalThis.__forge_runtime__;

/** The way to storage is settled when a function is loaded, as in the package. */
export const kvs = new KvsImpl(new StorageApi(isDirect(runtime) ? directly(runtime) : throughProxy));
