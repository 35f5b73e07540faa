import { plainIntro } from '../../core/ask/raid-words';
import type { Engagement } from '../../core/engagement/engagement';
import { rulesOf } from '../../core/kinds/ask-kinds';
import type { RaidEntry } from '../../core/raid/entry';
import { fillGaps } from '../../core/text/gaps';
import { i18n } from '../platform/texts';
import { documentOf, paragraph } from './document';

/**
 * The description of the issue that an entry becomes, in the engagement's language. What people wrote stands in text
 * nodes only, where Jira reads no markup. @param title of what the entry came up with
 */
export async function entryDocument(entry: RaidEntry, engagement: Engagement, title: string | undefined) {
  const { kind, what, risk, due, origin } = entry;
  const words = origin && rulesOf(origin.ask.kind).raidWords;
  const translate = await i18n.createTranslationFunction(engagement.language);
  const line = (key: string, facts: Readonly<Record<string, string>> = {}) =>
    paragraph(fillGaps(translate(key), facts));
  const grade = (value: number) => translate(`entry.grade.${value}`);
  return documentOf([
    line((words?.intro ?? plainIntro)[kind], { engagement: engagement.name }),
    { type: 'blockquote', content: what.split(/\n+/).map((part) => paragraph(part)) },
    ...(risk ? [line('entry.likelihood', { grade: grade(risk.likelihood) })] : []),
    ...(risk ? [line('entry.impact', { grade: grade(risk.impact) })] : []),
    ...(risk?.noticedBy ? [line('entry.noticed-by', { who: risk.noticedBy })] : []),
    ...(due ? [line('entry.due', { due })] : []),
    ...(words && title !== undefined ? [line(words.line, { title })] : []),
  ]);
}
