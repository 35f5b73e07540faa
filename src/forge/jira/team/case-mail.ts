import { recoveryLimits } from '../../../contract/survey/recovery';
import type { CaseNews } from '../../../core/survey/recovery/owner-news';
import { fillGaps } from '../../../core/text/gaps';
import { textsOf } from '../../platform/texts';

/** The mail to the owner of a recovery case: plain text, in which nothing is markup. @param link the address of its project */
export async function caseMail(
  { title, language, timeZone, why, waitsSince }: CaseNews,
  link: string,
): Promise<{ subject: string; textBody: string }> {
  const text = await textsOf(language);
  const clock = (since: string) =>
    fillGaps(text('survey-mail.case.clock'), {
      hours: recoveryLimits.firstResponseHours,
      moment: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(since),
      ),
    });
  return {
    subject: fillGaps(text('survey-mail.case.subject'), { title }),
    textBody: [
      fillGaps(text(`survey-mail.case.${why}`), { title }),
      ...(waitsSince === null ? [] : [clock(waitsSince)]),
      text('survey-mail.case.private'),
      fillGaps(text('survey-mail.case.link'), { link }),
    ].join('\n\n'),
  };
}
