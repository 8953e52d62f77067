import { describe } from 'vitest';
import { onPostgres } from '../../support/databases.js';
import { database, here } from './support/target.js';

/** 30: every promise of the Direct Line server once more, on the other database. */
if (here)
  onPostgres('30: the whole list', ({ fresh }) => {
    database.fresh = fresh;
    describe('activities', () => import('./activities.test.js').then(() => {}));
    describe('the client library', () => import('./client-library.test.js').then(() => {}));
    describe('conversations', () => import('./conversations.test.js').then(() => {}));
    describe('session', () => import('./session.test.js').then(() => {}));
    describe('stream', () => import('./stream.test.js').then(() => {}));
    describe('tokens', () => import('./tokens.test.js').then(() => {}));
    describe('upload', () => import('./upload.test.js').then(() => {}));
  });
else describe.skip('on PostgreSQL: another server has its own database', () => {});
