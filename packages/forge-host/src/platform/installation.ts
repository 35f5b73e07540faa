/** The one site on which this host has the app installed. */
export type Installation = {
  readonly id: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  /** `ari:cloud:jira::site/<cloudId>` */
  readonly context: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly appVersion: string;
  readonly asSeenByApp: {
    readonly ari: { readonly installationId: string; toString(): string };
    readonly contexts: readonly { readonly cloudId: string; toString(): string }[];
  };
};

const cloudId = '0de30000-c10d-4000-8000-000000000001';
const id = '0de30000-1457-4000-8000-000000000002';

export function createInstallation(siteUrl: string): Installation {
  const context = `ari:cloud:jira::site/${cloudId}`;
  const ari = `ari:cloud:ecosystem::installation/${id}`;
  return {
    id,
    cloudId,
    siteUrl,
    context,
    environmentId: '0de30000-e401-4000-8000-000000000003',
    environmentType: 'DEVELOPMENT',
    appVersion: '1.0.0',
    asSeenByApp: {
      ari: { installationId: id, toString: () => ari },
      contexts: [{ cloudId, toString: () => context }],
    },
  };
}
