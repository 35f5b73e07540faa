import type english from '../../locales/en-US.json';

export type TextKey = keyof typeof english;
/** `task.count` where the catalogue has `task.count.one` and `task.count.other`. */
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;
