import type english from '../../../locales/en-US.json';
import type { AccountId } from '../../contract/common';
import { type Language, languages } from '../../contract/engagement';
import { leadOf, leads } from '../../core/digest/lead';
import type { Engagement } from '../../core/engagement/engagement';
import { digestWhats } from '../../core/kinds/digest-whats';
import { urgentMessages } from '../../core/kinds/messages';
import type { DigestLine } from '../../core/outbox/effect';
import type { SharedPart, SharedText } from '../../core/outbox/shared-message';
import { fillGaps } from '../../core/text/gaps';
import type { MessageTemplates } from '../../core/text/message-template';
import { literalInWiki } from '../../core/text/wiki';
import { textsOf } from '../platform/texts';
import { type AtlassianDocument, bulletList, documentOf, paragraph } from './document';

/**
 * The app's texts in the engagement's language, from `locales/`. What people wrote goes into their gaps literally.
 * @param literally how a fact is written so that its reader sees it as it is
 */
async function textsIn(language: Language, literally: (fact: string) => string) {
  const translate = await textsOf(language);
  return (key: keyof typeof english, facts: Readonly<Record<string, string>> = {}) => {
    const literal = Object.entries(facts).map(([name, fact]) => [name, literally(fact)]);
    return fillGaps(translate(key), Object.fromEntries(literal));
  };
}

type Text = Awaited<ReturnType<typeof textsIn>>;
/** A test holds the texts to all that the kinds of asks can say. */
type DigestKey = Extract<keyof typeof english, `digest.${string}`>;
type Names = ReadonlyMap<AccountId, string>;

/** The people whose names a message says. */
export const peopleIn = (shared: SharedText): AccountId[] => {
  if (shared.name !== 'digest') return shared.to === 'side' ? [] : [...shared.to];
  const people = shared.parts.flatMap(({ to, lines, helpWith = [] }) => [
    to,
    ...lines.map(({ owner }) => owner),
    ...helpWith,
  ]);
  return [...new Set(people.flatMap((each) => each ?? []))];
};

/** All that a message takes from Jira: names of its people, and the address of the request in the portal, but for a test. */
export type Surroundings = { readonly names: Names; readonly link: string | undefined };

/** A comment on the engagement request as a document. Nothing in it is markup, whatever people wrote. */
export async function messageDocument(shared: SharedText, surroundings: Surroundings): Promise<AtlassianDocument> {
  const said = await saidIn(shared, surroundings, (fact) => fact);
  return documentOf(
    said.flatMap(({ text, items, link }) => [
      ...text.split(/\n{2,}/).map((part) => paragraph(part, link)),
      ...(items ? [bulletList(items)] : []),
    ]),
  );
}

/** The same in wiki markup, with a reference under it that its readers see. */
export async function messageInWiki(
  shared: SharedText,
  surroundings: Surroundings,
  reference: string,
): Promise<string> {
  const said = await saidIn(shared, surroundings, literalInWiki);
  const text = await textsIn(shared.language, literalInWiki);
  const paragraphs = said.map(({ text: paragraph, items = [] }) => [paragraph, ...items].join('\n* '));
  return [...paragraphs, text('comment.reference', { reference })].join('\n\n');
}

/** A paragraph of a message, or several with an empty line between them. @property items a list below it */
type Said = { readonly text: string; readonly items?: readonly string[]; readonly link?: string };

async function saidIn(
  shared: SharedText,
  { names, link }: Surroundings,
  literally: (fact: string) => string,
): Promise<Said[]> {
  const text = await textsIn(shared.language, literally);
  if (shared.name === 'digest') return digestText(text, shared, names, link);
  const said = { text: messageText(text, shared, names) };
  if (shared.name === 'test') return [said];
  // What is not everybody's to know says by itself that it is urgent.
  const why = shared.name === 'unnamed' || shared.name === 'personal' ? [] : [{ text: text('comment.urgent') }];
  return [said, ...why, ...(link === undefined ? [] : [linkText(text, link)])];
}

/** Days are written out; everything else is said as it was written. */
function messageText(text: Text, shared: Exclude<SharedText, { name: 'digest' }>, names: Names): string {
  const { language, to } = shared;
  const people =
    to === 'side'
      ? text('comment.for-anyone')
      : listOf(
          to.map((id) => nameOf(text, id, names)),
          language,
        );
  if (shared.name === 'test') return text('comment.test');
  if (shared.name === 'unnamed') return text('comment.unnamed', { for: people });
  if (shared.name === 'personal') return text('comment.personal', { for: people });
  const { name } = shared;
  const gaps: MessageTemplates[string] = urgentMessages[name];
  const facts = Object.entries(shared.facts).map(([fact, value]) => [
    fact,
    gaps[fact] === 'day' ? longDay(value, language) : value,
  ]);
  const said = text(`comment.${name}`, { ...Object.fromEntries(facts), for: people });
  // Words that were not said leave no gap.
  return said.replace(/\n{3,}/g, '\n\n');
}

function digestText(
  text: Text,
  { parts, language }: Extract<SharedText, { name: 'digest' }>,
  names: Names,
  link: string | undefined,
): Said[] {
  const paragraphs = parts.map((part) => ({
    text: partHeading(text, part, names),
    items: partLines(text, part, names, language),
  }));
  const lead = leadOf(parts);
  const open = lead === 'outcomes' ? 'comment.digest-see' : 'comment.digest-open';
  const end = link === undefined ? { text: text(open) } : linkText(text, link);
  return [{ text: text(`comment.digest-lead.${lead}`) }, ...paragraphs, end];
}

const linkText = (text: Text, link: string): Said => ({ text: text('comment.digest-link', { link }), link });

/** The sentences that a digest can begin with, in every language. */
export async function digestLeads(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(languages.map((language) => textsIn(language, (fact) => fact)));
  return new Set(texts.flatMap((text) => leads.map((lead) => text(`comment.digest-lead.${lead}`))));
}

const partHeading = (text: Text, { to }: SharedPart, names: Names): string =>
  text('comment.digest-for', { for: to === null ? text('comment.for-anyone') : nameOf(text, to, names) });

const partLines = (
  text: Text,
  { lines, more, unnamed, helpWith = [] }: SharedPart,
  names: Names,
  language: Language,
): string[] => [
  ...lines.map((line) => lineText(text, line, names, language)),
  ...helpWith.map((owner) => text('comment.digest-help', { owner: nameOf(text, owner, names) })),
  ...(unnamed === undefined ? [] : [text('comment.digest-unnamed', { count: String(unnamed) })]),
  ...(more === undefined ? [] : [text('comment.digest-more', { count: String(more) })]),
];

/** Some lines say when it is or was due only if it has a due day. What is about a due day always says it. */
function lineText(text: Text, line: DigestLine, names: Names, language: Language): string {
  const { what, title, due, owner, changed } = line;
  const isDated = due !== null && digestWhats.get(what)?.isDated === true;
  const name = owner === undefined ? undefined : names.get(owner);
  const day = due === null ? '' : longDay(due, language);
  const words = text(`digest.${what}${isDated && !line.isPast ? '-due' : ''}` as DigestKey, {
    title,
    due: day,
    owner: name === undefined ? text('comment.your-side') : short(name),
  });
  const said = isDated && line.isPast ? `${words} ${text('comment.digest-was-due', { due: day })}` : words;
  return changed === undefined ? said : `${said}. ${changedText(text, changed, language)}`;
}

/** The parts that a line names: so many that it stays short, whatever has changed. */
const namedInLine = 3;

/** The parts that are not as they were asked before, in the words of the certificate, or that there are none. */
function changedText(text: Text, changed: NonNullable<DigestLine['changed']>, language: Language): string {
  if (changed.length === 0) return text('comment.digest-unchanged');
  const named = changed.slice(0, namedInLine).map((part) => text(`certificate.part.${part}`));
  const more = changed.length - named.length;
  const parts = more > 0 ? [...named, text('comment.digest-changed-more', { count: String(more) })] : named;
  return text('comment.digest-changed', { parts: listOf(parts, language) });
}

/** The name of a person; one who is gone from Jira is one of their side, without a name. */
function nameOf(text: Text, accountId: AccountId, names: Names): string {
  const name = names.get(accountId);
  return name === undefined ? text('comment.for-anyone') : short(name);
}

const listOf = (people: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(people);

/** A name as a digest shows it: cut where it is very long. */
const short = (name: string): string => [...name].slice(0, 80).join('');

/** The texts of the engagement request when it is opened. The summary is one plain line, without markup. */
export async function requestTexts({ language, name }: Engagement) {
  const text = await textsIn(language, literalInWiki);
  const translate = await textsOf(language);
  return {
    summary: fillGaps(translate('comment.request-summary'), { engagement: name }),
    description: text('comment.request-description', { engagement: name }),
  };
}

const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
