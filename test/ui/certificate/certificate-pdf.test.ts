import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import type { Certificate } from '../../../src/contract/gate/certificate';
import { certificatePdf } from '../../../static/certificate/pdf/certificate-pdf';
import { inVisualOrder } from '../../../static/certificate/pdf/direction';
import { paper } from '../../../static/certificate/pdf/layout';
import type { Painter } from '../../../static/certificate/pdf/painter';
import { wrap } from '../../../static/certificate/pdf/wrap';
import { makeTexts } from '../../../static/i18n/texts';
import {
  certificate,
  certifiedNow,
  content,
  names,
  nastyCertificate,
  round,
  signOff,
} from '../samples/certificate-samples';
import { readPdf } from '../samples/pdf-reader';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });

/** Half as wide as high, and white. */
const painter: Painter = {
  width: (text, { size }) => (text.length * size) / 2,
  paint: () => ({ columns: 2, rows: 1, dots: new Uint8Array([255, 255]), isGrey: true }),
};
const make = (of: Certificate, read = texts) => certificatePdf(of, read, painter);
const read = async (of: Certificate) => readPdf(await make(of));
/** Without what stands on the edges of each page. */
const textOf = (pages: readonly (readonly string[])[]) => pages.flatMap((lines) => lines.slice(2, -1)).join('\n');

describe('the PDF of a certificate', () => {
  it('says what the certificate says', async () => {
    const { pages } = await read(certificate());
    const text = textOf(pages);
    for (const said of ['Anna Berg (account account-anna)', 'Accepted by signatures', 'plan.pdf, 12,345 bytes (ID 7)'])
      expect(text).toContain(said);
    expect(text).toContain(
      'Nov 24, 2026, 14:05:09 GMT+01:00, Berlin (Central European Time), Europe/Berlin\nUTC 2026-11-24T13:05:09.000Z',
    );
    expect(text).toContain(round(1).hash);
  });
  it('has the gate, the hash and the number on each page, and names itself', async () => {
    const { pages, document } = await read(nastyCertificate());
    const hash = nastyCertificate().rounds[1]?.hash ?? '';
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((lines, index) => {
      expect(lines[0]).toContain('Harbour portal, first release');
      expect(lines[1]).toContain(hash);
      expect(lines.at(-1)).toBe(`Page ${index + 1} of ${pages.length}`);
    });
    expect(document.getTitle()).toBe(`Sign-off certificate: ${nastyCertificate().title}`);
    expect(document.getCreationDate()).toEqual(new Date(certificate().at));
  });
  it('writes names in every script, painted where it has to be, with the words to search and copy', async () => {
    const { pages, pictures } = await read(nastyCertificate());
    const text = textOf(pages).replaceAll('\n', '');
    const { override, ...others } = names;
    for (const name of Object.values(others)) expect(text).toContain(name);
    // A character that only turns the order round is not taken over into a text that needs no turning.
    expect(text).toContain(override.replace('\u202E', ''));
    expect(pictures).toBeGreaterThan(5);
    expect((await read(certificate())).pictures).toBe(0);
  });
  it('is the same for the same certificate, byte by byte', async () => {
    expect(Buffer.from(await make(nastyCertificate())).equals(Buffer.from(await make(nastyCertificate())))).toBe(true);
  });
  it('carries the signed content of every round as a file that has the hash', async () => {
    const { document } = await read(nastyCertificate());
    const hashes = document.getAttachments().map(({ data }) => createHash('sha256').update(data).digest('hex'));
    expect(hashes.sort()).toEqual(
      nastyCertificate()
        .rounds.map(({ hash }) => hash)
        .sort(),
    );
  });
  it('attaches nothing of a round whose covered fields its reader may not see, and says so', async () => {
    const hidden = round(1, { content: content({ fields: [] }), hidesFields: true });
    const { pages, document } = await read(certificate({ rounds: [hidden, round(2)] }));
    expect(document.getAttachments().map(({ name }) => name)).toEqual([expect.stringContaining('round-2')]);
    expect(textOf(pages).replaceAll('\n', ' ')).toContain(english['certificate.fields-hidden']);
    expect(textOf((await read(certificate())).pages)).not.toContain('left out');
  });
  it('never calls signed what was deemed accepted', async () => {
    const text = textOf((await read(certificate({ now: certifiedNow({ how: 'deemed' }) }))).pages);
    expect(text).toContain('Counts as accepted');
    expect(text).not.toContain('Accepted by signatures');
  });
  it('names who did not decide, with the notices that they had, where it counts as accepted by that', async () => {
    const notices = [
      { on: '2026-11-25', lastDay: '2026-11-30' },
      { on: '2026-11-27', lastDay: '2026-11-30' },
    ];
    const silent = [{ accountId: 'account-ben', name: 'Ben Dock', notices }];
    const text = textOf((await read(certificate({ rounds: [round(1, { signOffs: [], silent })] }))).pages);
    expect(text.replaceAll('\n', ' ')).toMatch(
      /Did not decide in round 1.*Ben Dock.*account-ben.*Told on Nov 25, 2026.*Told on Nov 27, 2026.*Nov 30, 2026/,
    );
    expect(textOf((await read(certificate())).pages)).not.toContain('Did not decide');
  });
  it('breaks fifty criteria and twenty-five signatures over pages, and loses none', async () => {
    const criteria = Array.from({ length: 50 }, (_, index) => ({
      text: `Criterion number ${index} is met in all harbours. `.repeat(8).trim(),
      priority: 'must' as const,
    }));
    const asked = content({ criteria });
    const signOffs = Array.from({ length: 25 }, (_, index) =>
      signOff(`s${index}`, { printedName: `Signer ${index}` }, asked),
    );
    const { pages } = await read(certificate({ rounds: [round(1, { content: asked, signOffs })] }));
    const text = textOf(pages).replaceAll('\n', ' ');
    expect(pages.length).toBeGreaterThan(50);
    for (let index = 0; index < 25; index++) expect(text).toContain(`Signer ${index} `);
    expect(text.split('Criterion number 49 is met').length - 1).toBe(8 * 26);
  });
  it('holds thirty rounds, and says what stayed the same only once', async () => {
    const rounds = Array.from({ length: 30 }, (_, index) => round(index + 1));
    const { pages } = await read(certificate({ rounds }));
    const text = textOf(pages);
    expect(text).toContain('Round 30');
    expect(text.split('Plan berths').length - 1).toBe(1);
    expect(text.split('The same as in round 30').length - 1).toBe(29 * 2);
  });
  it('speaks German', async () => {
    const deutsch = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
    expect(textOf((await readPdf(await make(certificate(), deutsch))).pages)).toContain('Nachweis der Unterschriften');
  });
  it('takes whatever people type', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (title, printedName) => {
        const rounds = [round(1, { signOffs: [signOff('s', { printedName })] })];
        const { pages } = await read(certificate({ title, rounds }));
        expect(pages.length).toBeGreaterThan(0);
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

describe('lines', () => {
  const style = { font: 'regular', size: 10, ink: 'text' } as const;
  const ruler = {
    width: (text: string) => text.length * 5,
    isPlain: (text: string) => /^[\u0020-\u00FF]*$/.test(text),
  };
  const lines = (text: string, width = 100) => wrap(text, width, style, ruler);

  it('break between words, and inside a word that is longer than a line', () => {
    expect(lines('one two three four five').map(({ text }) => text)).toEqual(['one two three four', 'five']);
    expect(lines('x'.repeat(45)).map(({ text }) => text.length)).toEqual([20, 20, 5]);
  });
  it('break in scripts without spaces, and keep a letter with its marks', () => {
    expect(lines('泊位可以预订'.repeat(6)).every(({ width }) => width <= 100)).toBe(true);
    expect(lines('👩‍🚀'.repeat(9)).map(({ text }) => text.length % 5)).not.toContain(1);
  });
  it('are never wider than the room, and lose nothing that is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const found = lines(text);
        expect(found.every(({ width }) => width <= 100)).toBe(true);
        const visible = (words: string) =>
          words.normalize('NFC').replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}‐‑-]/gu, '');
        expect(visible(found.map((line) => line.text).join(''))).toBe(visible(text));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
  it('run from right to left where the first letter does, whatever a name in them does', () => {
    expect(lines(names.hebrew)[0]).toMatchObject({ isRightToLeft: true, isPainted: true });
    expect(lines(`\u2068${names.hebrew}\u2069 signed`)[0]).toMatchObject({ isRightToLeft: false, isPainted: true });
    expect(lines('Anna \u2068Berg\u2069')[0]).toMatchObject({ text: 'Anna Berg', isPainted: false });
  });
  it('of which the text under a picture stands as it is seen', () => {
    expect(inVisualOrder('אבג 12', true).join('')).toBe('12 גבא');
    expect(inVisualOrder('by \u2068אב\u2069 now', false).join('')).toBe('by בא now');
  });
  it('fit on the paper', () => {
    expect(paper.width - 2 * paper.side).toBeGreaterThan(480);
  });
});
