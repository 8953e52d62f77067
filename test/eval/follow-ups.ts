import type { Content } from '../../dialogs/content.js';
import { Conversation } from '../support/conversation.js';
import type { Talk } from './sets.js';

/** One message of an exchange, and what the conversation answered it with. */
export interface Followed {
  talk: Talk;
  at: number;
  said: string;
  expect: readonly string[];
  got: string | undefined;
  right: boolean;
}

/** Holds every exchange with the whole dialogue, and looks at what it remembers to have answered. */
export function follow(content: Content, talks: readonly Talk[]): readonly Followed[] {
  return talks.flatMap((talk) => {
    const conversation = new Conversation(content);
    if (talk.programme) conversation.answer('programme', talk.programme);
    return talk.talk.map((said, at): Followed => {
      const before = conversation.memory.asked;
      conversation.type(said);
      const { asked } = conversation.memory;
      const got = asked === before ? undefined : asked?.entry;
      const expect = talk.expect[at] ?? [];
      return { talk, at, said, expect, got, right: got !== undefined && expect.includes(got) };
    });
  });
}
