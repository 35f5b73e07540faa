import type { Engagement } from '../../core/engagement/engagement';
import { rulesOf } from '../../core/kinds/ask-kinds';
import { type RaidEntry, signedAs } from '../../core/raid/entry';
import { firstLineOf } from '../../core/raid/summary';
import { fillGaps } from '../../core/text/gaps';
import { textsOf } from '../platform/texts';
import { documentOf, paragraph } from './document';

/** The names of what an entry came up with: the ask's title, and the version that it stands on. */
type Origin = { readonly title: string | undefined; readonly version: string | undefined };

/**
 * The summary of the issue that an entry becomes, in the engagement's language: of an unmet criterion it says that it is
 * not met, which would else read as if it were.
 */
export async function entrySummary({ what, isUnmet }: RaidEntry, { language }: Engagement): Promise<string> {
  if (!isUnmet) return firstLineOf(what);
  const translate = await textsOf(language);
  return firstLineOf(fillGaps(translate('entry.unmet'), { criterion: firstLineOf(what) }));
}

/**
 * The description of the issue that an entry becomes, in the engagement's language. What people wrote stands in text
 * nodes only, where Jira reads no markup.
 */
export async function entryDocument(entry: RaidEntry, engagement: Engagement, { title, version }: Origin) {
  const { kind, isUnmet, risk, due, origin } = entry;
  const raisedAs = signedAs(entry) ?? kind;
  const translate = await textsOf(engagement.language);
  const line = (key: string, facts: Readonly<Record<string, string>> = {}) =>
    paragraph(fillGaps(translate(key), facts));
  const what = isUnmet ? fillGaps(translate('entry.unmet'), { criterion: entry.what }) : entry.what;
  const grade = (value: number) => translate(`entry.grade.${value}`);
  return documentOf([
    line(`entry.intro.${raisedAs}`, { engagement: engagement.name }),
    { type: 'blockquote', content: what.split(/\n+/).map((part) => paragraph(part)) },
    ...(risk ? [line('entry.likelihood', { grade: grade(risk.likelihood) })] : []),
    ...(risk ? [line('entry.impact', { grade: grade(risk.impact) })] : []),
    ...(risk?.noticedBy ? [line('entry.noticed-by', { who: risk.noticedBy })] : []),
    ...(due ? [line('entry.due', { due })] : []),
    ...(origin && title !== undefined ? [line(rulesOf(origin.ask.kind).raidLine, { title })] : []),
    ...(version === undefined ? [] : [line('entry.version', { version })]),
  ]);
}

/** The summary and the description of an issue that more people see than may read the entry: they say only where to look. */
export async function bareSummary({ language, name }: Engagement): Promise<string> {
  const translate = await textsOf(language);
  return firstLineOf(fillGaps(translate('entry.bare-summary'), { engagement: name }));
}

export async function bareDocument({ language, name }: Engagement) {
  const translate = await textsOf(language);
  return documentOf([paragraph(fillGaps(translate('entry.bare'), { engagement: name }))]);
}
