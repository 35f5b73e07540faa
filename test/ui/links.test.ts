import { describe, expect, it } from 'vitest';
import { findLinks } from '../../static/plain-text/links';
import { checkEvidence, emptyEvidence } from '../../static/portal/task/complete/evidence-draft';
import { linkProblem } from '../../static/team/link/links';

const links = (text: string) => findLinks(text).flatMap((piece) => (piece.kind === 'link' ? [piece.text] : []));

describe('web addresses in plain text', () => {
  it.each([
    ['See https://example.com/a.', ['https://example.com/a']],
    ['(https://example.com/a)', ['https://example.com/a']],
    ['https://example.com/wiki/Harbour_(sea)', ['https://example.com/wiki/Harbour_(sea)']],
    [
      'http://a.example and https://b.example/?q=1&r=2#top, please',
      ['http://a.example', 'https://b.example/?q=1&r=2#top'],
    ],
    ['HTTPS://EXAMPLE.COM/Ä', ['HTTPS://EXAMPLE.COM/Ä']],
    ['two\nhttps://example.com\nlines', ['https://example.com']],
  ])('are found in %j', (text, found) => {
    expect(links(text)).toEqual(found);
  });
  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'file:///etc/passwd',
    '<a href="javascript:alert(1)">x</a>',
    'https://',
    'http:// example.com',
    'ftp://example.com',
    'www.example.com',
  ])('are never made of %j', (text) => {
    expect(links(text)).toEqual([]);
  });
  it('take no longer for what looks like one and goes on', () => {
    const long = `https://a${')'.repeat(400_000)}`;
    expect(links(long)).toEqual(['https://a']);
    expect(links(`https://a.example/(${'('.repeat(200_000)}${')'.repeat(200_000)}).`)[0]).toHaveLength(400_020);
  });
  it('end where markup would begin', () => {
    expect(links('<a href="https://example.com/x">')).toEqual(['https://example.com/x']);
  });
  it('lose nothing of the text around them', () => {
    const text = 'a https://example.com/x. b\n(https://example.org)! c';
    expect(
      findLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

it.each(['https:example.com', 'https:/example.com', 'https:\\\\example.com', 'https://me:secret@example.com/'])(
  'no form takes an address that the server refuses: %s',
  (url) => {
    const evidence = { ...emptyEvidence, link: url };
    expect(checkEvidence({ kind: 'link' }, evidence)).toEqual({ link: { code: 'field-invalid' } });
    expect(linkProblem({ url, label: '' })).toEqual({ code: 'field-invalid' });
  },
);
