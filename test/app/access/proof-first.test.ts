import { describe, expect, it } from 'vitest';
import { proofFirst } from '../../../src/app/access/proof-first';
import type { Ports } from '../../../src/app/ports';
import { Granted, ReadRequest } from '../../../src/core/access/shown';

const on = { projectId: '1' };
const readers = (asUser: Partial<Ports['asUser']>) =>
  proofFirst({
    asUser: asUser as Ports['asUser'],
    asApp: { people: () => Promise.resolve([]), subject: () => Promise.resolve(undefined) },
  });
const tooEarly = /only after the caller has been proved/;

describe('the app asks with its own rights', () => {
  it('not before anything was shown to the caller, nor after what was refused', async () => {
    const { asUser, asApp } = readers({
      request: () => Promise.resolve(undefined),
      permissions: () => Promise.resolve(Granted.shown(on, new Set())),
    });
    await expect(asApp.people(['a'])).rejects.toThrow(tooEarly);
    await asUser.request('1');
    await asUser.permissions(on);
    await expect(asApp.subject({ kind: 'issue', issueId: '1' }, [])).rejects.toThrow(tooEarly);
  });
  it.each<[string, Partial<Ports['asUser']>, (asUser: Ports['asUser']) => Promise<unknown>]>([
    ['a request', { request: () => Promise.resolve(ReadRequest.shown('anna', '1')) }, (asUser) => asUser.request('1')],
    [
      'a project',
      { permissions: () => Promise.resolve(Granted.shown(on, new Set(['BROWSE_PROJECTS']))) },
      (asUser) => asUser.permissions(on),
    ],
  ])('after %s was shown, and not beside', async (_, shows, ask) => {
    const { asUser, asApp } = readers(shows);
    const [, beside] = await Promise.allSettled([ask(asUser), asApp.people(['a'])]);
    expect(beside.status).toBe('rejected');
    await expect(asApp.people(['a'])).resolves.toEqual([]);
    const again = ask(asUser);
    await expect(asApp.people(['a'])).rejects.toThrow(tooEarly);
    await again;
    await expect(asApp.people(['a'])).resolves.toEqual([]);
  });
  it('not after a question that failed', async () => {
    const { asUser, asApp } = readers({ request: () => Promise.reject(new Error('Jira is away')) });
    await expect(asUser.request('1')).rejects.toThrow('Jira is away');
    await expect(asApp.people(['a'])).rejects.toThrow(tooEarly);
  });
});
