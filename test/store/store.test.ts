import { onEachDatabase } from '../support/databases.js';
import { forgeries } from './contract/audit.js';
import { storeContract } from './contract.js';

onEachDatabase('the store', (database) => {
  storeContract(database.fresh);
  forgeries(database);
});
