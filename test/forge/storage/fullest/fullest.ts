import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { fullAsks } from './asks';
import { fullEngagement } from './engagement';
import { fullEvents } from './events';
import { wordsOf } from './filled';
import { fullGate } from './gate';
import { fullOutbox } from './outbox';
import { fullPayloads } from './payloads';
import { fullQuestionnaire } from './questionnaire';
import { fullRecords } from './records';
import { fullSurvey } from './survey';
import { fullTask } from './task';

/**
 * Everything that is stored, filled to its limits with a letter: the budget of a record is worked out from it.
 * @param letter of what people may write; may be more than one character @param ofJira what other apps may have put in
 */
export function fullest(letter: string, ofJira = letter) {
  const words = wordsOf(letter, ofJira);
  const task = fullTask(words);
  const engagement = fullEngagement(words);
  const gate = fullGate(words, engagement.settings.calendar.timeZone);
  const asks = fullAsks(task.taskTerms, gate.terms, gate.reminders, words.text(checkpointLimits.title));
  const questionnaire = fullQuestionnaire(words);
  const { name } = engagement.settings;
  return {
    records: { ...fullRecords(words, task, engagement, gate, asks, questionnaire), ...fullSurvey(words) },
    asks,
    events: fullEvents(words, task, engagement, gate),
    entries: fullOutbox(words, { title: gate.terms.title, engagement: name, reason: task.reason }),
    payloads: { ...fullPayloads(words, task, engagement, gate), questionnaire: questionnaire.draft },
  };
}
