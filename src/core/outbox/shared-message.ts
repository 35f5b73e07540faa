import type { AccountId } from '../../contract/common';
import type { Language } from '../../contract/engagement';
import { mayAllKnow } from '../access/customer';
import type { AskedOf } from '../ask/entry';
import type { GivenNotice } from '../ask/notice';
import type { Engagement } from '../engagement/engagement';
import type { AddressedMessage, DigestLine, DigestPart, TestMessage } from './effect';

/** The words of a comment on the engagement request: JSM shows and mails it to all of the engagement's customers. */
export type SharedText = AddressedMessage | UnnamedNews | TestMessage | SharedDigest | SharedPersonal;

/** Urgent news of something that is not everybody's to know. */
type UnnamedNews = { readonly name: 'unnamed'; readonly language: Language; readonly to: AskedOf };

/** That the team has written to somebody: never what, or about what. */
type SharedPersonal = { readonly name: 'personal'; readonly language: Language; readonly to: readonly AccountId[] };

type SharedDigest = { readonly name: 'digest'; readonly language: Language; readonly parts: readonly SharedPart[] };

export type SharedPart = DigestPart & {
  /** The number of further lines for them, of things that are not everybody's to know. */
  readonly unnamed?: number;
  /** The people whose answers the team asks for with their help, to things that are not everybody's to know. */
  readonly helpWith?: readonly AccountId[];
};

/**
 * A message with no more in it than all customers of the engagement may know. No comment is written without one, and it is
 * made when the comment is, so that the engagement's setting is obeyed as it is then.
 */
export class SharedMessage {
  readonly #text: SharedText;

  private constructor(text: SharedText) {
    this.#text = text;
  }

  get text(): SharedText {
    return this.#text;
  }

  /** The notices in it: the lines that are noted with their ask, once they have reached their reader. */
  noticesIn({ mailsOff = [] }: Pick<Engagement, 'mailsOff'>): readonly GivenNotice[] {
    const all = this.#text.name === 'digest' ? this.#text.parts.flatMap(noticesIn) : [];
    return all.map((notice) => (mailsOff.includes(notice.to) ? { ...notice, isUnmailed: true } : notice));
  }

  /** @param parts what it says now */
  static ofDigest(engagement: SharedBy, parts: readonly DigestPart[]): SharedMessage {
    const { language } = engagement;
    return new SharedMessage({ name: 'digest', language, parts: parts.map((part) => sharedPart(engagement, part)) });
  }

  /** A digest with one line less, from the part that has most, which it counts; undefined for what can't say less. */
  shortened(): SharedMessage | undefined {
    const text = this.#text;
    if (text.name !== 'digest') return undefined;
    const most = Math.max(...text.parts.map(({ lines }) => lines.length));
    const at = text.parts.findLastIndex(({ lines }) => lines.length === most);
    if (most <= 0) return undefined;
    const parts = text.parts.map((part, index) =>
      index === at ? { ...part, lines: part.lines.slice(0, -1), more: (part.more ?? 0) + 1 } : part,
    );
    return new SharedMessage({ ...text, parts });
  }

  /** For one person alone: it says nothing of what it is about, though colleagues may see each other's items. */
  static ofPersonal({ language }: SharedBy, to: readonly AccountId[]): SharedMessage {
    return new SharedMessage({ name: 'personal', language, to });
  }

  static of(engagement: SharedBy, message: AddressedMessage | TestMessage): SharedMessage {
    const { language, to } = message;
    return new SharedMessage(mayAllKnow(engagement, to) ? message : { name: 'unnamed', language, to });
  }
}

const noticesIn = ({ to, lines }: SharedPart): GivenNotice[] =>
  to === null ? [] : lines.flatMap(({ notice }) => (notice ? { ...notice, to } : []));

type SharedBy = Pick<Engagement, 'colleaguesSee' | 'language'>;

function sharedPart(engagement: SharedBy, part: DigestPart): SharedPart {
  if (mayAllKnow(engagement, part.to === null ? 'side' : [part.to])) return part;
  const { to, lines, more = 0 } = part;
  const named = lines.filter(({ isNamedToAll }) => isNamedToAll);
  const helpWith = [...new Set(lines.flatMap(({ owner }: DigestLine) => owner ?? []))];
  const unnamed = lines.filter((line) => !line.isNamedToAll && line.owner === undefined).length + more;
  return {
    to,
    lines: named,
    ...(unnamed > 0 ? { unnamed } : {}),
    ...(helpWith.length > 0 ? { helpWith } : {}),
  };
}
