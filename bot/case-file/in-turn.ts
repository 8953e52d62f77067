import { Case, type Content } from '../../dialogs/content.js';
import { type Say, say, talk } from '../../dialogs/say.js';
import { takeAwaySay } from '../../dialogs/take-away.js';
import type { Turn } from '../../dialogs/turn.js';
import type { CaseLink } from '../store/case.js';
import { newCaseLink } from './links.js';

/** Where case files are fetched from, and for how many days. */
export interface TakeAway {
  address(): string;
  days: number;
}

/** The link a turn asked for, and the words that tell it. Nothing is written here. */
export function takenAway(
  { requests }: Turn,
  place: TakeAway | undefined,
  content: Content,
  now: Date,
): { says: readonly Say[]; links: readonly CaseLink[] } {
  const request = requests.find((it) => it.kind === 'take-away');
  if (!request) return { says: [], links: [] };
  if (!place) return { says: [say('talk', [talk(content.texts.takeAwayNoPage)])], links: [] };
  const { link, addresses } = newCaseLink(request.answers, { address: place.address(), days: place.days, now });
  return { says: [takeAwaySay(new Case(content, request.answers, link.day), addresses)], links: [link] };
}
