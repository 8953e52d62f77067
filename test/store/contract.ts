import { describe } from 'vitest';
import { accounts, admins } from './contract/accounts.js';
import { whatArrives, whatIsAnsweredAtOnce } from './contract/arrivals.js';
import { audit } from './contract/audit.js';
import { caseLinks } from './contract/case-links.js';
import { aConversation } from './contract/conversation.js';
import { news, officers, theDesk } from './contract/desk.js';
import { deleteMyData } from './contract/erasure.js';
import { feedback } from './contract/feedback.js';
import { goingElsewhere } from './contract/going-elsewhere.js';
import { counting, knowledgeGrows } from './contract/growth.js';
import { hostileText } from './contract/hostile-text.js';
import { whatACrashLeftBehind } from './contract/left-behind.js';
import { noticesToTell } from './contract/notices.js';
import { opening } from './contract/opening.js';
import { retention } from './contract/retention.js';
import { secrets } from './contract/secrets.js';
import { aTurn } from './contract/turns.js';
import { saidUnasked } from './contract/unasked.js';
import type { Fresh } from './contract/use-store.js';

/** What every store promises, whatever database it is on. Each group gets a database of its own. */
export function storeContract(fresh: Fresh): void {
  describe('a conversation', () => aConversation(fresh));
  describe('what arrives', () => whatArrives(fresh));
  describe('what is answered at once', () => whatIsAnsweredAtOnce(fresh));
  describe('a turn', () => aTurn(fresh));
  describe('feedback', () => feedback(fresh));
  describe('links to a case', () => caseLinks(fresh));
  describe('a case that goes elsewhere', () => goingElsewhere(fresh));
  describe('what is said unasked', () => saidUnasked(fresh));
  describe('hostile text', () => hostileText(fresh));
  describe('"delete my data"', () => deleteMyData(fresh));
  describe('the desk', () => theDesk(fresh));
  describe('knowledge grows', () => knowledgeGrows(fresh));
  describe('counting', () => counting(fresh));
  describe('officers', () => officers(fresh));
  describe('accounts', () => accounts(fresh));
  describe('admins', () => admins(fresh));
  describe('the audit', () => audit(fresh));
  describe('retention', () => retention(fresh));
  describe('notices', () => noticesToTell(fresh));
  describe('news', () => news(fresh));
  describe('secrets', () => secrets(fresh));
  describe('what a crash left behind', () => whatACrashLeftBehind(fresh));
  describe('opening', () => opening(fresh));
}
