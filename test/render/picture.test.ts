import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toActivity } from '../../bot/channels/outbound.js';
import { channelIds, channelOf } from '../../bot/render/channel.js';
import { barsPng } from '../../bot/render/picture/bars-png.js';
import { render } from '../../bot/render/render.js';
import type { Picture } from '../../dialogs/picture/bars.js';
import { readinessPicture } from '../../dialogs/picture/readiness.js';
import { readinessView } from '../../dialogs/views/readiness.js';
import { everywhere, fileOf, indian } from '../case-file/sample.js';
import { content } from '../support/content.js';

const signature = '89504e470d0a1a0a';

/** Width, height and the pixels by their place in the palette. */
function decoded(png: Buffer): { width: number; height: number; pixels: readonly number[][] } {
  expect(png.subarray(0, 8).toString('hex')).toBe(signature);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const length = Math.ceil(width / 2) + 1;
  expect(rows.length).toBe(length * height);
  const pixels = Array.from({ length: height }, (_, y) =>
    [...rows.subarray(y * length + 1, (y + 1) * length)].flatMap((byte) => [byte >> 4, byte & 15]),
  );
  return { width, height, pixels };
}

test('a bar is as long as it is full, and each kind has a pattern of its own, not only a colour', () => {
  const bar = (share: number, look: Picture['bars'][number]['look']) => ({ name: 'x', share, look, words: 'y' });
  const looks = ['full', 'stripes', 'crosses', 'dots'] as const;
  const picture = (share: number): Picture => ({
    title: 'T',
    subtitle: 'S',
    svg: '',
    alt: '',
    bars: looks.map((look) => bar(share, look)),
  });
  const row = (share: number, i: number) => {
    const { pixels } = decoded(barsPng(picture(share)));
    // The middle of the bar: its first row is 21 dots below the top of its place.
    return Array.from({ length: 12 }, (_, dy) => (pixels[84 + i * 48 + 22 + dy] ?? []).slice(11, 219));
  };
  for (const [i, filling] of [4, 5, 6, 7].entries()) {
    const filled = (share: number) =>
      Math.max(...row(share, i).map((pixels) => pixels.filter((pixel) => pixel === filling).length));
    expect(filled(0)).toBe(0);
    expect(filled(0.5)).toBeGreaterThan(60);
    expect(filled(1)).toBeGreaterThan(filled(0.5) * 1.8);
  }
  const ink = looks.map((_, i) => row(1, i).map((pixels) => pixels.map((pixel) => (pixel === 3 ? '#' : ' ')).join('')));
  expect(new Set(ink.map((rows) => rows.join('\n'))).size).toBe(4);
});

test.each(everywhere.map((answers) => [String(answers[0]?.value), answers] as const))(
  'the picture of %s is small enough for every channel, whatever its names',
  (_, answers) => {
    const picture = readinessPicture(fileOf(answers).chosen);
    const { width, height, pixels } = decoded(barsPng(picture));
    expect([width, height].every((side) => side <= 1024)).toBe(true);
    expect(pixels.flat().filter((pixel) => pixel > 0).length).toBeGreaterThan(2000);
    expect(barsPng(picture).length).toBeLessThan(16 * 1024);
  },
);

test.each(channelIds)('on %s the picture comes with its words, and the words never need it', (id) => {
  const c = fileOf(indian).chosen;
  const { alt } = readinessPicture(c);
  const out = readinessView(c).flatMap((say) => render(say, channelOf(id), content));
  const activities = out.map(toActivity);
  const sent = JSON.stringify(activities);
  const images = [...sent.matchAll(/data:image\/png;base64,([A-Za-z0-9+/=]+)/g)];
  const channel = channelOf(id);
  if (channel.cards || channel.pictures) {
    expect(images).toHaveLength(1);
    decoded(Buffer.from(images[0]?.[1] ?? '', 'base64'));
    expect(sent).toContain(JSON.stringify(alt).slice(1, -1));
  } else expect(images).toHaveLength(0);
  const words = out.map(({ text }) => text).join('\n');
  for (const line of ['Enough years in business: 50%: ◐ Amber', 'Records that can be audited: 0%: ? Open'])
    expect(words).toContain(line);
  expect(words).not.toMatch(/\n{4}/);
});

test('names of any length and any letters break nothing', () => {
  const name = 'Ümläut 中文 😀 '.repeat(30);
  const bars = [{ name, share: Number.NaN, look: 'dots' as const, words: name }];
  decoded(barsPng({ title: name, subtitle: name, svg: '', alt: '', bars }));
  decoded(barsPng({ title: '', subtitle: '', svg: '', alt: '', bars: [] }));
});
