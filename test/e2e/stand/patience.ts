/**
 * As long as tests wait for what a page is to show, in milliseconds: by a locator and by `expect.poll` alike. What comes in time costs
 * none of it, however slow the machine is.
 */
export const patienceMs = 15_000;
