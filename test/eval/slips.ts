import { Random } from '../support/random.js';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The keys around a letter on an English keyboard. */
function neighbours(letter: string): string {
  const row = rows.findIndex((keys) => keys.includes(letter));
  if (row < 0) return letter;
  const at = rows[row]?.indexOf(letter) ?? 0;
  return [rows[row]?.[at - 1], rows[row]?.[at + 1], rows[row - 1]?.[at], rows[row + 1]?.[at]].join('') || letter;
}

/** One slip of the finger: a neighbouring key, two letters swapped, one left out, or one typed twice. */
function slip(word: string, random: Random): string {
  const at = random.whole(word.length);
  const letter = word[at] ?? '';
  switch (random.pick(['neighbour', 'swap', 'drop', 'double'] as const)) {
    case 'neighbour':
      return word.slice(0, at) + random.pick([...neighbours(letter.toLowerCase())]) + word.slice(at + 1);
    case 'swap': {
      const from = Math.min(at, word.length - 2);
      return word.slice(0, from) + word[from + 1] + word[from] + word.slice(from + 2);
    }
    case 'drop':
      return word.slice(0, at) + word.slice(at + 1);
    case 'double':
      return word.slice(0, at) + letter + word.slice(at);
  }
}

const share = 0.3;

/** The texts with one slip in three of ten words of three letters or more; always the same ones for the same seed. */
export function slipped(seed: number): (text: string) => string {
  const random = new Random(seed);
  return (text) => text.replace(/\p{L}{3,}/gu, (word) => (random.chance(share) ? slip(word, random) : word));
}
