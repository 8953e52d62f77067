import type { SearchIndex } from '../knowledge/search/search.js';

/**
 * A search index as bytes: the length of the head, the head as JSON, and the arrays of numbers. Reading it makes views of
 * the bytes and copies nothing, so an index takes the room of its file and no more.
 */
interface Kept {
  /** What the index was made from. */
  key: string;
  index: SearchIndex;
}

const kinds = { Float32Array, Float64Array, Int32Array, Uint8Array, Uint16Array, Uint32Array };
type Kind = keyof typeof kinds;
type Numbers = InstanceType<(typeof kinds)[Kind]>;

/** In place of an array: its kind, where it begins after the head, and its length. */
type Place = { array: Kind; at: number; length: number };
/** Every array begins at a multiple of this, as its kind may need. */
const step = 8;
const padded = (length: number): number => Math.ceil(length / step) * step;

export function packIndex(kept: Kept): Buffer {
  const arrays: { bytes: Uint8Array; at: number }[] = [];
  let end = 0;
  const head = JSON.stringify(kept, (_, value: unknown) => {
    if (value instanceof Map) return { map: [...value] };
    if (!ArrayBuffer.isView(value)) return value;
    const array = value as Numbers;
    arrays.push({ bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at: end });
    const place: Place = { array: array.constructor.name as Kind, at: end, length: array.length };
    end = padded(end + array.byteLength);
    return place;
  });
  const headLength = Buffer.byteLength(head);
  const start = padded(step + headLength);
  const packed = Buffer.alloc(start + end);
  packed.writeUInt32LE(headLength);
  packed.write(head, step);
  for (const { bytes, at } of arrays) packed.set(bytes, start + at);
  return packed;
}

/** Reads what `packIndex` wrote. Only this program writes such bytes, so their shape is as sure as the key is right. */
export function unpackIndex(packed: Buffer): Kept {
  const bytes = packed.byteOffset % step === 0 ? packed : Buffer.from(new Uint8Array(packed).buffer);
  const headLength = bytes.readUInt32LE();
  const start = bytes.byteOffset + padded(step + headLength);
  const memory = bytes.buffer as ArrayBuffer;
  return JSON.parse(bytes.toString('utf8', step, step + headLength), (_, value: unknown) => {
    if (isPlace(value)) return new kinds[value.array](memory, start + value.at, value.length);
    return isMap(value) ? new Map(value.map) : value;
  }) as Kept;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPlace = (value: unknown): value is Place => isObject(value) && Object.hasOwn(value, 'array');
const isMap = (value: unknown): value is { map: [string, number][] } => isObject(value) && Object.hasOwn(value, 'map');
