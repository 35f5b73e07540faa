import type { ScoredMeasure } from '../../../contract/survey/measures';
import { targetNumber } from '../../../core/survey/measures/target-number';
import type { TargetNews } from '../../../core/survey/told/target-news';
import { fillGaps } from '../../../core/text/gaps';
import { textsOf } from '../../platform/texts';

/** The mail about what a customer has done about a target, for people of the team. @param link the address of the project */
export async function targetMail(news: TargetNews, link: string): Promise<{ subject: string; textBody: string }> {
  const { customer, language, measure, value, state } = news;
  const text = await textsOf(language);
  const measureKey: `measures.name.${ScoredMeasure}` = `measures.name.${measure}`;
  const facts = { customer, measure: text(measureKey), value: targetNumber(measure, value, language), link };
  return {
    subject: fillGaps(text('target-mail.subject'), facts),
    textBody: [text(`target-mail.${state}`), text('target-mail.link')]
      .map((words) => fillGaps(words, facts))
      .join('\n\n'),
  };
}
