import { distributionThreshold } from '../../../../src/contract/survey/checkpoint';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';

/**
 * `later`: by name, the team sees it; in confidence, nobody does, and `later-in-confidence` it stays in the list. The others are what the reader has
 * said, by name or in confidence.
 */
export type SurveyOutcome =
  | 'done'
  | 'given'
  | 'given-by-name'
  | 'given-before'
  | 'given-before-by-name'
  | 'declined'
  | 'declined-in-confidence'
  | 'later'
  | 'later-in-confidence';

/** In confidence the reply says what was taken: it may be what was sent first, with another wish, and not what the form shows. */
export function givenOutcome({ answers, isRepeat }: SurveyForm): SurveyOutcome {
  const isByName = answers !== null;
  if (isRepeat) return isByName ? 'given-before-by-name' : 'given-before';
  return isByName ? 'given-by-name' : 'given';
}

export const declinedOutcome = (form: SurveyForm): SurveyOutcome =>
  form.isRepeat ? givenOutcome(form) : 'declined-in-confidence';

type SurveyOutcomeNoticeProps = { form: SurveyForm; outcome: SurveyOutcome };

/** The outcome of the last command on a survey. Takes the focus, because the form that had it is gone. */
export function SurveyOutcomeNotice({ form, outcome }: SurveyOutcomeNoticeProps) {
  const { t, day } = useTexts();
  const notice = useFocusOnNews(outcome);
  const { title, closesOn, threshold } = form;
  const isLater = outcome === 'later' || outcome === 'later-in-confidence';
  return (
    <Notice
      tone={isLater || form.isRepeat ? 'information' : 'success'}
      isLive
      focusRef={notice}
      title={t(`survey.portal.outcome.${outcome}.title`, { title })}
    >
      {t(`survey.portal.outcome.${outcome}.text`, {
        day: day(closesOn),
        threshold,
        texts: distributionThreshold,
        list: t(isLater ? 'portal.put-off' : 'portal.recent'),
      })}
    </Notice>
  );
}
