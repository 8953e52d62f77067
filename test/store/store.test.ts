import { describe } from 'vitest';
import { databases } from '../support/databases.js';
import { storeContract } from './contract.js';

describe.each(databases)('$title', ({ missing, fresh }) => {
  describe.skipIf(missing)('store', () => storeContract(fresh));
});
