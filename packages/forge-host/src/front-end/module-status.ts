/**
 * The status that the issue page shows beside an issue context's label: from the manifest, or on each view from the
 * function that its `dynamicProperties` name (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context).
 */

import type { Manifest } from '../manifest/manifest';
import { mayReach } from '../manifest/surfaces';
import type { Installation } from '../platform/installation';
import { type Directory, findCaller } from '../platform/people';
import type { Starts } from '../triggers/starts';
import { readExtension, type Subject } from './context';

const kinds = ['badge', 'lozenge', 'icon'] as const;
const tones = ['default', 'inprogress', 'moved', 'new', 'removed', 'success'] as const;

export type ModuleStatus = {
  readonly type: (typeof kinds)[number];
  readonly value: { readonly label: string; readonly type?: (typeof tones)[number]; readonly url?: string };
};

export type ReadModuleStatus = (
  moduleKey: string,
  person: string | null,
  subject: Subject,
) => Promise<ModuleStatus | undefined>;

export function createModuleStatus(parts: {
  manifest: Manifest;
  installation: Installation;
  jira: Directory;
  starts: Starts;
}): ReadModuleStatus {
  const { manifest, installation, jira, starts } = parts;
  return async (moduleKey, person, subject) => {
    const module = manifest.module(moduleKey);
    if (!module) throw new Error(`The manifest has no module ${moduleKey}`);
    const caller = findCaller(jira, person);
    if (!mayReach(module, caller.accountType)) throw new Error(`${caller.accountType} users may not use ${moduleKey}`);
    const { type, issue, project } = await readExtension(parts, module, caller, subject);
    const fixed = readStatus(module.definition);
    if (module.definition.dynamicProperties === undefined) return fixed;
    const payload = { cloudId: installation.cloudId, extension: { type, issue, project } };
    const end = await starts.dynamicProperties(module, payload, caller);
    // The page comes without it rather than not at all.
    return end.kind === 'returned' ? (readStatus(end.value) ?? fixed) : fixed;
  };
}

/** The status in a manifest or in a reply; undefined where it is not one. */
function readStatus(value: unknown): ModuleStatus | undefined {
  const { status } = fieldsOf(value);
  const { type, value: inner } = fieldsOf(status);
  const { label, type: tone, url } = fieldsOf(inner);
  const kind = kinds.find((each) => each === type);
  if (!kind || typeof label !== 'string' || label === '') return undefined;
  const known = tones.find((each) => each === tone);
  return { type: kind, value: { label, ...(known && { type: known }), ...(typeof url === 'string' && { url }) } };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
