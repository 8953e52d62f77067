import { openStore } from '../../bot/store/open.js';
import { onEachDatabase } from '../support/databases.js';
import { forgeries } from './contract/audit.js';
import { storeContract } from './contract.js';

onEachDatabase('the store', (database) => {
  storeContract({ url: database.fresh, open: openStore });
  forgeries(database);
});
