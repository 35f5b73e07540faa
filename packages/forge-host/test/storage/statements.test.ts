import { expect, test } from 'vitest';
import { openDatabase } from '../../src/state/database';
import { createStatements } from '../../src/storage/statements';

test('what throws leaves nothing behind, and what surrounds it stays', () => {
  const database = openDatabase(':memory:');
  database.exec('CREATE TABLE note (text TEXT)');
  const { atomically, run, all } = createStatements(database);
  const write = (text: string) => run('INSERT INTO note (text) VALUES (?)', text);
  const fail = () => {
    write('lost');
    throw new Error('on purpose');
  };
  expect(() => atomically(fail)).toThrow('on purpose');
  atomically(() => {
    write('before');
    expect(() => atomically(fail)).toThrow('on purpose');
    write('after');
  });
  expect(all<{ text: string }>('SELECT text FROM note').map(({ text }) => text)).toEqual(['before', 'after']);
  expect(database.inTransaction).toBe(false);
});
