/** A screen of the app as looks take it: who opens it where, and what is looked at on it. */
import type { FrameLocator, Page } from 'playwright-core';
import type english from '../../../locales/en-US.json';

export type Key = keyof typeof english;
/** The words of the app, in the language of the look. */
export type Say = (key: Key, facts?: Readonly<Record<string, string | number>>) => string;
export type Reader = { readonly page: Page; readonly frame: FrameLocator; readonly say: Say };

export type Screen = {
  readonly what: string;
  readonly person: string;
  readonly path: string;
  /** The module's title, where it is not the app's name. */
  readonly title?: Key;
  /** Its frame, where the title alone does not tell it. */
  readonly frame?: (page: Page) => FrameLocator;
  /** Brings its frame onto the page. */
  readonly reach?: (page: Page, say: Say) => Promise<void>;
  /** The text that is there once the screen has loaded, and not before. */
  readonly shows: Key | RegExp;
  /**
   * The views that are looked at one after the other, by name, each opened from the one before; without any, the one
   * that loads first.
   */
  readonly views?: Readonly<Record<string, (reader: Reader) => Promise<void>>>;
};

const button = ({ frame, say }: Reader, key: Key, facts = {}) =>
  frame.getByRole('button', { name: say(key, facts), exact: true });
export const press = (reader: Reader, key: Key, facts = {}) => button(reader, key, facts).first().click();

/** Opens a task in a list and presses a button of it. */
export async function inTask({ frame, say }: Reader, title: string, ...keys: readonly Key[]): Promise<void> {
  const task = frame.getByRole('listitem').filter({ has: frame.getByRole('button', { name: title }) });
  await frame.getByRole('button', { name: title }).click();
  for (const key of keys) await task.getByRole('button', { name: say(key), exact: true }).click();
}
