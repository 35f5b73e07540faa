/** The screens of surveys, of the team and of the customers who are asked. */
import * as people from '../../../demo/people';
import { requestPage } from '../stand/stand';
import { type Key, press, type Reader, type Screen } from './screen';

const unread = 'Access to the test environment';
const inConfidence = 'Are we on course for the pilot?';
const open = 'Between us';

const openTab = async ({ frame, say }: Reader): Promise<void> => {
  await frame.getByRole('tab', { name: say('surveys.tab'), exact: true }).click();
  await frame.getByRole('button', { name: unread, exact: true }).waitFor();
};
const openNamed = ({ frame }: Reader, name: string) => frame.getByRole('button', { name, exact: true }).first().click();
const seen = ({ frame, say }: Reader, key: Key, facts = {}) => frame.getByText(say(key, facts)).first().waitFor();

const projectPage = {
  person: people.projectManager,
  path: '/projects/HAR/apps/project-page',
  title: 'module.project-page',
  shows: 'surveys.tab',
} as const;

export const teamSurveyScreens: readonly Screen[] = [
  {
    what: 'surveys',
    ...projectPage,
    views: {
      'with cases, measures and the list': async (reader) => {
        await openTab(reader);
        await seen(reader, 'survey-case.over.show');
        await seen(reader, 'measures.team.internal.show');
      },
      'planned for an occasion, with what is missing': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'surveys.plan');
        await frame.getByRole('radio', { name: say('survey-plan.opens.on-occasion') }).check();
        await frame
          .getByLabel(say('survey-plan.occasion'), { exact: true })
          .selectOption({ label: say('survey-plan.occasion.request-resolved') });
        await frame.getByRole('combobox', { name: say('survey-plan.request'), exact: true }).waitFor();
        await press(reader, 'survey-plan.do');
        await seen(reader, 'refusal.field-missing');
      },
    },
  },
  {
    what: 'a survey by name, and trends',
    ...projectPage,
    views: {
      'its results, with a case and a reading that are written': async (reader) => {
        const { frame } = reader;
        await openTab(reader);
        await openNamed(reader, unread);
        await press(reader, 'survey-reading.write');
        await press(reader, 'survey-case.open-of', { name: 'Nils Nightwatch (Northwind demo)' });
        await press(reader, 'survey-case.reply');
        await press(reader, 'survey-case.reply.do');
        await seen(reader, 'refusal.field-missing');
        await press(reader, 'survey-results.table.show');
        await press(reader, 'survey-note.add-of', { name: 'Dirk Dispatcher (Northwind demo)' });
        await press(reader, 'survey-questionnaire.preview');
        await frame.getByText('Tell us when an account is ready. I tried for two days.').first().waitFor();
      },
      'trends of confidence, with a change that is noted': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'survey-team.back');
        await press(reader, 'survey-trend.open');
        await frame
          .getByLabel(say('survey-trend.measure'), { exact: true })
          .selectOption({ label: say('survey-trend.measure.confidence') });
        await seen(reader, 'survey-trend.state');
        await press(reader, 'survey-trend.markers.add');
      },
    },
  },
];

const requestPanel = { path: requestPage('CARE-6'), title: 'module.request-panel' } as const;

export const portalSurveyScreens: readonly Screen[] = [
  {
    what: 'a survey in confidence',
    ...requestPanel,
    person: people.dispatchers[0] ?? '',
    shows: /Between us/,
    views: {
      'with what is missing, and not this time': async (reader) => {
        await openNamed(reader, open);
        await press(reader, 'survey.portal.send.confidential');
        await seen(reader, 'survey.portal.missing');
        await press(reader, 'survey.portal.decline');
      },
      'and what follows from another': async (reader) => {
        await openNamed(reader, inConfidence);
        await seen(reader, 'survey.portal.follow-up');
      },
    },
  },
  {
    what: 'a reply of the team',
    ...requestPanel,
    person: people.repliedTo,
    shows: /Access to the test environment/,
    views: {
      'that does not settle it': async (reader) => {
        await openNamed(reader, unread);
        await press(reader, 'survey.portal.recovery.not-yet');
        await press(reader, 'survey.portal.recovery.send');
        await seen(reader, 'refusal.field-missing');
      },
    },
  },
];
