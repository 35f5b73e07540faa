import { readFileSync } from 'node:fs';
import { loadManifest } from 'forge-host/manifest';
import { describe, expect, it } from 'vitest';
import { troubleKinds } from '../../src/contract/engagement';
import { raidKinds, signedParts } from '../../src/contract/raid';
import { refusalCodes } from '../../src/contract/result';
import { kindRules } from '../../src/core/kinds/ask-kinds';
import { digestWhats } from '../../src/core/kinds/digest-whats';
import { lozengeRules } from '../../src/core/kinds/lozenges';
import { urgentMessages } from '../../src/core/kinds/messages';
import { teamKinds } from '../../static/team/kinds/ask-kinds';
import { fromRoot, sourcesIn, textOf } from './source';

const manifest = await loadManifest(fromRoot('manifest.yml'));
const { resources } = manifest.content.translations as { resources: { key: string; path: string }[] };
const texts: ReadonlyMap<string, Record<string, string>> = new Map(
  resources.map(({ key, path }) => [key, flat(JSON.parse(readFileSync(fromRoot(path), 'utf8')))] as const),
);
const english: Record<string, string> = texts.get('en-US') ?? {};

/** `{a: {b: 'x'}}` and `{'a.b': 'x'}` both as `a.b`. */
function flat(value: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? Object.entries(flat(inner, `${prefix}${key}.`)) : [[`${prefix}${key}`, inner]],
    ),
  );
}

const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Texts of which there is one for each name of a list: `refusal.<code>`. What else begins so, the code names in full. */
const families: Readonly<Record<string, readonly string[]>> = {
  refusal: refusalCodes,
  comment: Object.keys(urgentMessages),
  'settings.trouble': troubleKinds,
};
const histories: readonly string[] = Object.values(teamKinds).flatMap(({ history }) => history);
const stemOf = (key: string) => key.slice(0, key.lastIndexOf('.'));
const stems = new Set([...Object.keys(families), ...histories.map(stemOf)]);
const ofFamilies = [
  ...histories,
  ...Object.entries(families).flatMap(([stem, names]) => names.map((name) => `${stem}.${name}`)),
];

describe('every language', () => {
  it('is one that the engagement can be set to', async () => {
    const { languages } = await import('../../src/contract/engagement');
    expect([...texts.keys()].sort()).toEqual([...languages].sort());
  });
  it.each([...texts.keys()])('%s has every text, with the same gaps', (language) => {
    const own = texts.get(language) ?? {};
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(own)) {
      expect(text.trim(), key).not.toBe('');
      expect({ [key]: gapsOf(text) }).toEqual({ [key]: gapsOf(english[key] ?? '') });
    }
  });
  it('says every refusal, every line of a history, every message, every trouble, every line of a digest and of a lozenge, and all of a RAID entry', () => {
    const lines = [...digestWhats].flatMap(([what, { isDated }]) => [
      `digest.${what}`,
      ...(isDated ? [`digest.${what}-due`] : []),
    ]);
    const raised = [
      ...Object.values(kindRules).map(({ raidLine }) => raidLine),
      ...[...raidKinds, ...signedParts].map((part) => `entry.intro.${part}`),
    ];
    const onIssue = Object.keys(lozengeRules).map((what) => `status.${what}`);
    const needed = [...ofFamilies, ...lines, ...raised, ...onIssue];
    expect(needed.filter((key) => !(key in english))).toEqual([]);
  });
  it.each(Object.entries(urgentMessages))('says all that the message %s tells, and has no other gap', (name, facts) => {
    for (const own of texts.values()) {
      const gaps = gapsOf(own[`comment.${name}`] ?? '').filter((gap) => gap !== '{for}');
      expect(gaps).toEqual(
        Object.keys(facts)
          .map((fact) => `{${fact}}`)
          .sort(),
      );
    }
  });
  it.each([
    ['en-US', /points?|· \{count\} (further )?open$/],
    ['de-DE', /Punkte?|· \{count\} (weitere )?offen$/],
  ])(
    'counts in points, in %s, what is still to be put right, or says beside a state how many are open',
    (language, point) => {
      const counted = Object.entries(texts.get(language) ?? {}).filter(([key]) =>
        /\.(conditions|concession|late)-open$|open-conditions(\.one|\.other)?$|sign-off-conditions$/.test(key),
      );
      expect(counted).toHaveLength(15);
      expect(counted.filter(([, text]) => !point.test(text))).toEqual([]);
    },
  );
  it('signs what goes out to the customer, so that it can be found again', () => {
    for (const own of texts.values()) expect(own['comment.reference']).toContain('{reference}');
  });
  it('holds no text that nothing uses', () => {
    const code = [...sourcesIn('static'), ...sourcesIn('src')].map(textOf).join('\n');
    const named = new Set([
      ...[...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key),
      ...[...readFileSync(fromRoot('manifest.yml'), 'utf8').matchAll(/i18n: ([\w.-]+)/g)].map(([, key]) => key),
    ]);
    const built = [...code.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, template]) =>
      patternOf(template ?? ''),
    );
    const isUsed = (key: string) => {
      const base = key.replace(/\.(zero|one|two|few|many|other)$/, '');
      if (named.has(base) || ofFamilies.includes(base)) return true;
      const isOfFamily = stems.has(stemOf(base));
      return !isOfFamily && built.some((pattern) => pattern.test(base));
    };
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});

/** The keys that a template puts together: `state.team.${state}`. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`);
