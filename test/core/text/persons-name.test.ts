import { describe, expect, it } from 'vitest';
import { isSamePersonsName } from '../../../src/core/text/persons-name';

describe('the printed name', () => {
  it.each([
    ['Uwe User', 'Uwe User (Northwind demo)'],
    ['USER, Uwe', 'Uwe User'],
    ['Zoe Strasse', 'Zoë Strasse'],
    ['王小明', '王小明（北京分公司）'.replace('（', '(').replace('）', ')')],
    ['Dr. Ann Berg', 'Ann Berg, Dr.'],
    ['', 'Uwe User'],
    ['Uwe', '🙂'],
  ])('%s is the name of the account %s, or nothing can be said', (printed, account) => {
    expect(isSamePersonsName(printed, account)).toBe(true);
  });
  it.each([
    ['Uwe', 'Uwe User (Northwind demo)'],
    ['Sofia Example', 'Uwe User'],
    ['U. User', 'Uwe User'],
  ])('%s is not that of %s', (printed, account) => {
    expect(isSamePersonsName(printed, account)).toBe(false);
  });
});
