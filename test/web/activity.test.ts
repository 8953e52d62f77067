import { describe, expect, it } from 'vitest';
import { readActivity, readActivitySet } from '../../bot/web/activity.js';

describe('reading what the server sends', () => {
  it('takes over what the page shows', () => {
    const activity = readActivity({
      type: 'message',
      id: 'c|1',
      timestamp: '2026-11-23T10:00:00.000Z',
      from: { id: 'fairway', name: 'Fairway', role: 'bot' },
      text: 'In which country?',
      suggestedActions: { actions: [{ type: 'imBack', title: 'India', value: 'india' }, { title: 'Japan' }, {}] },
      attachments: [
        { contentType: 'image/png' },
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
      channelData: { fairway: { progress: { answered: 2, least: 2, most: 5 }, kind: 'question' } },
    });
    expect(activity).toEqual({
      type: 'message',
      id: 'c|1',
      timestamp: '2026-11-23T10:00:00.000Z',
      fromTrader: false,
      fromName: 'Fairway',
      text: 'In which country?',
      card: { type: 'AdaptiveCard' },
      choices: [
        { title: 'India', value: 'india' },
        { title: 'Japan', value: 'Japan' },
      ],
      progress: { answered: 2, least: 2, most: 5 },
      kind: 'question',
    });
  });

  it('knows our own message again, whatever id the server gave us', () => {
    const echo = { type: 'message', from: { id: 'dl_7' }, text: '14', channelData: { clientActivityID: 'x' } };
    expect(readActivity(echo)).toMatchObject({ fromTrader: true, clientActivityID: 'x' });
    expect(readActivity({ type: 'message', from: { id: 'dl_7', role: 'user' } })?.fromTrader).toBe(true);
  });

  it.each([undefined, null, 4, 'text', [], {}, { activities: 'no' }, { activities: [null, 3, {}] }])(
    'survives %j',
    (odd) => {
      expect(readActivitySet(odd)).toEqual({ activities: [] });
    },
  );

  it('leaves out a progress that cannot be drawn', () => {
    const progress = { answered: -1, least: 2, most: 5 };
    expect(readActivity({ type: 'message', channelData: { fairway: { progress } } })?.progress).toBeUndefined();
  });
});
