import { onEachDatabase } from '../support/databases.js';
import { storeContract } from './contract.js';

onEachDatabase('the store', ({ fresh }) => storeContract(fresh));
