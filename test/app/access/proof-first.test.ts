import { describe, expect, it } from 'vitest';
import { proofFirst } from '../../../src/app/access/proof-first';
import type { Ports } from '../../../src/app/ports/ports';
import { Granted, ReadRequest } from '../../../src/core/access/shown';

const on = { projectId: '1' };
const readers = (asUser: Partial<Ports['asUser']>) =>
  proofFirst({
    asUser: asUser as Ports['asUser'],
    asApp: {
      people: () => Promise.resolve([]),
      subject: () => Promise.resolve(undefined),
      issues: () => Promise.resolve([]),
    },
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
  it.each<[string, Partial<Ports['asUser']>, (asUser: Ports['asUser']) => Promise<unknown>, boolean, boolean]>([
    [
      'an issue is shown',
      { permissions: () => Promise.resolve(Granted.shown({ issueId: '1' }, new Set(['BROWSE_PROJECTS']))) },
      (asUser) => asUser.permissions({ issueId: '1' }),
      true,
      false,
    ],
    [
      'an issue is among those shown',
      { visibleIssues: () => Promise.resolve(new Map([['1', Granted.shown({ issueId: '1' }, new Set())]])) },
      (asUser) => asUser.visibleIssues(['1', '2']),
      true,
      false,
    ],
    [
      'its project alone is shown',
      { permissions: () => Promise.resolve(Granted.shown(on, new Set(['BROWSE_PROJECTS']))) },
      (asUser) => asUser.permissions(on),
      false,
      false,
    ],
    [
      'a request is shown',
      { request: () => Promise.resolve(ReadRequest.shown('anna', '1')) },
      (asUser) => asUser.request('1'),
      true,
      true,
    ],
  ])('about what a gate stands on only where that was shown: %s', async (_, shows, ask, isOwn, isOther) => {
    const { asUser, asApp } = readers(shows);
    await ask(asUser);
    const look = (issueId: string) =>
      asApp.subject({ kind: 'issue', issueId }, []).then(
        () => true,
        () => false,
      );
    expect([await look('1'), await look('2')]).toEqual([isOwn, isOther]);
  });
  it('whether issues are there where a project was shown', async () => {
    const { asUser, asApp } = readers({
      permissions: (asked) => Promise.resolve(Granted.shown(asked, new Set(['BROWSE_PROJECTS']))),
    });
    await asUser.permissions({ issueId: '1' });
    await expect(asApp.issues(['1'])).rejects.toThrow(tooEarly);
    await asUser.permissions(on);
    await expect(asApp.issues(['1'])).resolves.toEqual([]);
  });
  it('about a version where a project was shown', async () => {
    const { asUser, asApp } = readers({
      permissions: (asked) => Promise.resolve(Granted.shown(asked, new Set(['BROWSE_PROJECTS']))),
    });
    await asUser.permissions({ issueId: '1' });
    await expect(asApp.subject({ kind: 'version', versionId: '7' }, [])).rejects.toThrow(tooEarly);
    await asUser.permissions(on);
    await expect(asApp.subject({ kind: 'version', versionId: '7' }, [])).resolves.toBeUndefined();
  });
});
