/** The handler of what has come due of surveys, as `manifest.yml` names it. */
export { processSurveys as handler } from './forge/due/survey-consumer';
