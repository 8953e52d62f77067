import { Text, Timeline } from '@mantine/core';
import type { Change, WholeTicket } from '../api/types.js';
import { oneLine, plainText } from '../plain.js';
import { fullTime } from '../times.js';
import { words } from '../words.js';

export function HistoryPanel({ history, rating }: { history: readonly Change[]; rating: WholeTicket['rating'] }) {
  if (history.length === 0) return <Text c="dimmed">{words.history.none}</Text>;
  return (
    <Timeline bulletSize={14} lineWidth={2} active={history.length}>
      {history.map(({ at, kind, by, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: history only grows at its end
        <Timeline.Item key={index} title={words.history.kinds[kind] ?? oneLine(kind)}>
          <Text size="xs" c="dimmed">
            {fullTime(at)} · <bdi>{by ? oneLine(by.name) : words.history.trader}</bdi>
          </Text>
          {text !== '' && (
            <Text size="sm" className="theirs">
              {plainText(text)}
            </Text>
          )}
        </Timeline.Item>
      ))}
      {rating && (
        <Timeline.Item title={words.rating.title}>
          <Text size="sm">
            {[words.rating.helped[rating.helped], rating.why && (words.rating.whys[rating.why] ?? oneLine(rating.why))]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {rating.text !== '' && (
            <Text size="sm" className="theirs" dir="auto">
              {plainText(rating.text)}
            </Text>
          )}
        </Timeline.Item>
      )}
    </Timeline>
  );
}
