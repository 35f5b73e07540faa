/** The place of a survey below the address of the project's page. */
export const pathOfSurvey = (surveyId: string): string => `/surveys/${encodeURIComponent(surveyId)}`;

/** The survey that a place below the address of the project's page names; null for any other place. */
export const surveyIn = (path: string): string | null => /^\/surveys\/([0-9A-Za-z-]{1,64})\/?$/.exec(path)?.[1] ?? null;
