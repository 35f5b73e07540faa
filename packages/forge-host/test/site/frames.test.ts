import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

let site: SmallSite;
beforeAll(async () => {
  site = await startSmallSite();
});
afterAll(() => site.close());

/** Unlike `fetch`, sends a path as it is written. */
function get(path: string, host: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(site.frameUrl);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: { host } }, (reply) => {
      let body = '';
      reply.on('data', (chunk) => {
        body += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}
const fromFrames = (path: string) => get(path, new URL(site.frameUrl).host);

describe("the app's frames", () => {
  it("carry Atlassian's content security policy, without anything unsafe", async () => {
    const reply = await fetch(`${site.frameUrl}/frames/main/index.html`);
    const policy = reply.headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('report-uri');
    expect(directives.get('default-src')).toContain("'self'");
    expect(directives.get('script-src')?.[0]).toBe("'self'");
    expect(directives.get('style-src')).toEqual(expect.arrayContaining(["'self'", site.url]));
    expect(directives.get('frame-ancestors')).toContain(site.url);
    expect(directives.get('connect-src')).not.toContain('http://localhost:*');
    expect(directives.get('form-action')).toEqual(["'self'"]);
    expect(directives.get('sandbox')).toContain('allow-same-origin');
  });

  it('have the bridge first in their head', async () => {
    const page = await (await fetch(`${site.frameUrl}/frames/main/`)).text();
    const scripts = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual(['/bridge/global-bridge.js', './assets/app.js']);
    expect(page).toContain(`data-site="${site.url}"`);
    const bridge = await fetch(`${site.frameUrl}/bridge/global-bridge.js`);
    expect(await bridge.text()).toContain('callBridge');
  });

  it('find their translations beside them, in the shape that the bridge reads', async () => {
    const read = async (name: string) => (await fetch(`${site.frameUrl}/frames/main/__LOCALES__/${name}`)).json();
    expect(await read('i18n-info.json')).toEqual({
      translations: { 'module.panel': { 'en-US': 'Fixture panel', 'de-DE': 'Prüfbereich' } },
      config: { locales: ['en-US', 'de-DE'], fallback: { default: 'en-US' } },
    });
    expect(await read('de-DE.json')).toEqual({ 'module.panel': 'Prüfbereich' });
    expect((await fromFrames('/frames/main/__LOCALES__/fr-FR.json')).status).toBe(404);
  });

  it.each([
    '/frames/main/../manifest.yml',
    '/frames/main/%2e%2e/manifest.yml',
    '/frames/main/..%2fmanifest.yml',
    '/frames/main/assets/..%2f..%2fmanifest.yml',
    '/frames/main/..%5cmanifest.yml',
    '/frames/main/%00',
    '/frames/main//etc/passwd',
    '/frames/nothing/index.html',
    '/frames/main/%E0%A4%A',
  ])('do not reach out of their folder: %s', async (path) => {
    const { status, body } = await fromFrames(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('ari:cloud');
  });

  it('get the theme as files', async () => {
    const sheet = await (await fetch(`${site.frameUrl}/tokens/dark.css`)).text();
    expect(sheet).toContain('--ds-text:');
    expect((await fromFrames('/tokens/nothing.css')).status).toBe(404);
  });

  it('report what their policy stopped, for tests to find', async () => {
    const report = { blockedURI: 'inline', effectiveDirective: 'style-src-elem' };
    await fetch(`${site.frameUrl}/host/csp-report`, { method: 'POST', body: JSON.stringify(report) });
    expect(await (await fetch(`${site.url}/host/csp-reports`)).json()).toEqual([report]);
    expect(site.policyReports).toEqual([report]);
  });

  it("are not pages of the site, and the site's pages are not theirs", async () => {
    expect((await fromFrames('/projects')).status).toBe(404);
    expect((await fetch(`${site.url}/frames/main/index.html`)).status).toBe(404);
    expect((await get('/', 'rebound.example')).status).toBe(421);
  });
});
