import { expect, test } from 'vitest';
import { readAddress } from '../../dialogs/understand/address.js';
import { readCommand } from '../../dialogs/understand/command.js';
import { Conversation } from '../support/conversation.js';

test.each([
  'can i talk to a human being please',
  "I'd like to speak with somebody from customs",
  'connect me to an agent',
  'let me talk to a real person',
  'is there a real person here?',
  'transfer me to an officer',
  'can someone call me',
  'I want to chat with an officer about the bank guarantee',
  'need a human',
  'i need a human',
  'Give me a person, not a bot',
  'human please',
  'humen',
  'oficer',
  "i don't want to talk to a bot",
  'how can i reach a customs officer',
  'could you put me through to your support team',
  'is anybody there who can help',
  'please get me an expert',
  'Talk to customer support agent',
  'i need someone to help me with the form',
  'hello, can you please connect me to someone',
])('"%s" asks for a person', (text) => {
  expect(readCommand(text)?.name).toBe('person');
});

test.each([
  'do i need a customs agent',
  'can a customs broker apply',
  'we have 12 people',
  'i need a person with aeo training, or can the owner do it',
  'need staff training',
  'i need someone to sign the form',
  'how do i contact the customs office',
  'who is the officer that visits us',
  'how many staff do we need',
  'our agent does the export',
  'the authorised person signs the form',
  'i do not want to talk to a person',
  'call the bank for the certificate?',
  'contact',
  'anyone there?',
  'can people from other firms see it',
])('"%s" does not', (text) => {
  expect(readCommand(text)?.name).not.toBe('person');
});

test('an e-mail address is read with what people write around it, and looked at closely', () => {
  expect(readAddress('my email is amina.k+aeo@mail.example.org.')).toEqual({
    address: 'amina.k+aeo@mail.example.org',
    valid: true,
  });
  expect(readAddress(' <zoë@exämple.org> ')).toEqual({ address: 'zoë@exämple.org', valid: true });
  for (const wrong of [
    'a@b',
    '@example.org',
    'a@@example.org',
    'a..b@example.org',
    'a@-x.org',
    'a@example.org,b@example.org',
    `${'a'.repeat(65)}@x.org`,
  ])
    expect(readAddress(wrong), wrong).toMatchObject({ valid: false });
  expect(readAddress('which papers do we need')).toBeUndefined();
  expect(readAddress('write to a@b.org or c@d.org')).toBeUndefined();
});

test('why a person was asked for is known', () => {
  const reasonAfter = (...texts: string[]) => {
    const { requests } = new Conversation().type(...texts);
    const [request] = requests;
    return request?.kind === 'escalate' ? request.reason : undefined;
  };
  expect(reasonAfter('india', 'person')).toBe('asked');
  expect(reasonAfter('india', 'qwzx vbnm plok', 'mnbv cxzl kjhg', 'person')).toBe('misses');
  expect(reasonAfter('india', 'you are useless', 'Talk to a person')).toBe('anger');
  expect(reasonAfter('india', 'exporter', "i don't know", 'T1', 'news', 'person')).toBe('conflict');
});
