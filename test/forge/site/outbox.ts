import type { Site } from './site';

/** The entries of the outbox in a state, whether or not pages come short. */
export function outboxEntries({ host }: Site, status: 'pending' | 'sending' | 'failed'): unknown[] {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const { body } = host.storage.handle('/api/v1/entity/query', {
      entityName: 'outbox',
      indexName: 'by-status',
      partition: [status],
      limit: 100,
      ...(cursor && { cursor }),
    });
    const page = body as { data: unknown[]; cursor?: string };
    found.push(...page.data);
    ({ cursor } = page);
  } while (cursor);
  return found;
}
