// One part of the screen, loaded when a survey is opened, or the list of all that was answered: as two they would share most of it.
export { Answered } from './answered/answered';
export { SurveyBody } from './form/survey-body';
