// Conversations, what waits to be sent, and timers: all of a step in one transaction, so that a crash loses nothing and repeats nothing.
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS conversations (person TEXT PRIMARY KEY, version INTEGER NOT NULL, snapshot TEXT NOT NULL, last_word INTEGER);
  CREATE TABLE IF NOT EXISTS timers (person TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (person, id));
  CREATE TABLE IF NOT EXISTS outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS timers_at ON timers (at);
`;

/** Opens the store in a file, or in memory without a path. Another store needs these six functions, and no more. */
export function openStore(path) {
  // The lock is a folder beside the file. This example is one process, so one that a crash left behind is nobody's.
  if (path !== undefined) rmSync(`${path}.lock`, { recursive: true, force: true });
  const db = new sqlite.Database(path);
  // A number that is deleted is gone from the file too, not only from the table.
  db.exec('PRAGMA secure_delete = ON');
  db.exec(SCHEMA);

  const transaction = (work) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    /** The conversation of a person; null when there is none yet. `lastWord` is when the person last wrote, in milliseconds. */
    load(person) {
      const row = db.get('SELECT version, snapshot, last_word FROM conversations WHERE person = ?', [person]);
      if (row === null) return null;
      return {
        version: Number(row.version),
        snapshot: JSON.parse(row.snapshot),
        lastWord: row.last_word === null ? null : Number(row.last_word),
      };
    },

    /** Keeps a step. False when somebody else was faster: load again and repeat the step. `out` is what has to leave, in order. */
    save(person, { version, snapshot, lastWord, timers, out }) {
      return transaction(() => {
        const now = db.get('SELECT version FROM conversations WHERE person = ?', [person]);
        if ((now === null ? 0 : Number(now.version)) !== version) return false;
        db.run('INSERT OR REPLACE INTO conversations VALUES (?, ?, ?, ?)', [person, version + 1, JSON.stringify(snapshot), lastWord]);
        db.run('DELETE FROM timers WHERE person = ?', [person]);
        for (const { id, at } of timers) db.run('INSERT INTO timers VALUES (?, ?, ?)', [person, id, at]);
        for (const { kind, body } of out)
          db.run('INSERT INTO outbox (person, kind, body) VALUES (?, ?, ?)', [person, kind, JSON.stringify(body)]);
        return true;
      });
    },

    /** What waits to leave, oldest first. */
    waiting() {
      return db
        .all('SELECT number, person, kind, body FROM outbox ORDER BY number LIMIT 100')
        .map(({ number, person, kind, body }) => ({ number: Number(number), person, kind, body: JSON.parse(body) }));
    },

    done(number) {
      db.run('DELETE FROM outbox WHERE number = ?', [number]);
    },

    /** Timers that have rung by `now`. */
    due(now) {
      return db.all('SELECT person, id FROM timers WHERE at <= ? ORDER BY at LIMIT 100', [now]).map(({ person, id }) => ({ person, id }));
    },

    close: () => db.close(),
  };
}
