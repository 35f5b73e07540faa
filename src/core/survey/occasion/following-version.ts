import type { Occasion } from '../../../contract/survey/occasion';

/** The same with a version in place of another, into which it was merged. Undefined where the occasion is not on that version. */
export function followingVersion(occasion: Occasion | null, from: string, into: string): Occasion | undefined {
  if (occasion?.kind === 'version-released' && occasion.versionId === from) return { ...occasion, versionId: into };
  if (occasion?.kind !== 'share-done' || occasion.of.kind !== 'version' || occasion.of.versionId !== from) {
    return undefined;
  }
  return { ...occasion, of: { ...occasion.of, versionId: into } };
}
