/**
 * The content security policy of the app's frames, made by Atlassian's own package from the manifest and the page.
 * Two things differ from Atlassian's site: the site's own address stands for the customer's, and violations are
 * reported by the frame itself to this host, so the address that Atlassian collects them at is left out.
 */
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

type Processing = ConstructorParameters<typeof CSPProcessingService>;
type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/**
 * @param page the resource's index.html as it was built
 * @param permissions the manifest's
 * @param siteOrigin where the pages around the frames are
 */
export function contentPolicy(page: string, permissions: unknown, siteOrigin: string): string {
  const logger = { info: (message: string) => console.warn(message) } as unknown as Processing[0];
  const details = new CSPProcessingService(logger, load as unknown as Processing[1]).getCspDetails(
    page,
    permissions as Permissions,
  );
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteOrigin })
    .filter((directive) => !directive.startsWith('report-uri '))
    .join('; ');
}
