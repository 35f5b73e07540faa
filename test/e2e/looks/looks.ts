/** Screens of the app as the demo's people see them: light and dark, wide and narrow, in both languages. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import { makeEveryState, makeTroubles } from '../stand/every-state';
import { openSurveyInConfidence } from '../stand/open-survey';
import {
  expectAccessible,
  expectNoButtonCutShort,
  expectNoSidewaysScroll,
  frameOf,
  openStand,
  type Stand,
  type Look as StandLook,
} from '../stand/stand';
import { portalScreens } from './portal-screens';
import type { Say, Screen } from './screen';
import { portalSurveyScreens, teamSurveyScreens } from './survey-screens';
import { teamScreens } from './team-screens';

type Look = Required<StandLook>;

const wide = 1280;
const narrow = 320;

/** Every theme in every width and language. */
const looks: readonly Look[] = [
  { theme: 'light', width: wide, language: 'en-US' },
  { theme: 'dark', width: narrow, language: 'de-DE' },
  { theme: 'light', width: narrow, language: 'en-US' },
  { theme: 'dark', width: wide, language: 'de-DE' },
  { theme: 'light', width: narrow, language: 'de-DE' },
  { theme: 'dark', width: wide, language: 'en-US' },
  { theme: 'light', width: wide, language: 'de-DE' },
  { theme: 'dark', width: narrow, language: 'en-US' },
];

type View = readonly [screen: Screen, look: Look];

const screens = [...teamScreens, ...portalScreens, ...teamSurveyScreens, ...portalSurveyScreens];

/** Each screen in all looks of a theme. */
export const everyLookIn = (theme: Look['theme']): readonly View[] =>
  screens.flatMap((screen) => looks.filter((look) => look.theme === theme).map((look) => [screen, look] as const));

const texts: Readonly<Record<Look['language'], Readonly<Record<string, string>>>> = {
  'en-US': english,
  'de-DE': german,
};
const formatIn =
  (language: Look['language']): Say =>
  (key, facts = {}) =>
    (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => String(facts[name] ?? gap));

/** Opens each view, and expects it to fit and to be accessible. */
export function lookAt(views: readonly View[]): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand({ hasStory: true });
    await makeEveryState(stand.resolvers);
    await makeTroubles(stand.resolvers);
    await openSurveyInConfidence(stand.resolvers);
  });
  afterAll(() => stand.close());

  const named = views.map(([screen, look]) => ({ ...screen, ...look, screen, look }));
  it.each(named)('$what: $width px, $theme, $language', ({ screen, look }) => lookAtScreen(stand, screen, look));
}

async function lookAtScreen(stand: Stand, screen: Screen, look: Look): Promise<void> {
  const { what, person, path, title, frame: frameIn, reach, shows, views } = screen;
  const page = await stand.open(person, path, look);
  const say = formatIn(look.language);
  await reach?.(page, say);
  const frame = frameIn?.(page) ?? frameOf(page, title ? say(title) : 'Countersign');
  await frame.locator('html[data-color-mode]').waitFor({ state: 'attached' });
  expect(await frame.locator('html').getAttribute('data-color-mode')).toBe(look.theme);
  // The colours themselves arrive a moment later.
  await expect
    .poll(() => frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--ds-surface')))
    .not.toBe('');
  await frame
    .getByText(typeof shows === 'string' ? say(shows) : shows)
    .first()
    .waitFor();
  if (!views) await expectGood(page, what, look);
  for (const [name, open] of Object.entries(views ?? {})) {
    await open({ page, frame, say });
    await expectGood(page, `${what}, ${name}`, look);
  }
  await page.context().close();
}

async function expectGood(page: Page, view: string, look: Look): Promise<void> {
  if (process.env.PICTURES) {
    const name = `${view}-${look.width}-${look.theme}-${look.language}`.replaceAll(/[ ,]+/g, '-');
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
  }
  await expectAccessible(page, view);
  await expectNoSidewaysScroll(page, view);
  await expectNoButtonCutShort(page, view);
  // It has to fit again when the window or the device is turned.
  await page.setViewportSize({ width: look.width === narrow ? wide : narrow, height: 900 });
  await expectNoSidewaysScroll(page, view);
  await page.setViewportSize({ width: look.width, height: 900 });
}
