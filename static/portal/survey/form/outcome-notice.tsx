import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';

/** `later`: nothing was said, and it stays in the list. The others are what the reader has said, by name or in confidence. */
export type SurveyOutcome = 'done' | 'given' | 'given-by-name' | 'declined' | 'declined-in-confidence' | 'later';

type SurveyOutcomeNoticeProps = { form: SurveyForm; outcome: SurveyOutcome };

/** The outcome of the last command on a survey. Takes the focus, because the form that had it is gone. */
export function SurveyOutcomeNotice({ form, outcome }: SurveyOutcomeNoticeProps) {
  const { t, day } = useTexts();
  const notice = useFocusOnNews(outcome);
  const { title, closesOn, threshold } = form;
  return (
    <Notice
      tone={outcome === 'later' ? 'information' : 'success'}
      isLive
      focusRef={notice}
      title={t(`survey.portal.outcome.${outcome}.title`, { title })}
    >
      {t(`survey.portal.outcome.${outcome}.text`, { day: day(closesOn), threshold, list: t('portal.recent') })}
    </Notice>
  );
}
