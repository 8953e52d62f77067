const kinds = { Float32Array, Float64Array, Int32Array, Uint8Array, Uint16Array, Uint32Array };
/** Every array begins at a multiple of this, as its kind may need. */
const step = 8;
const padded = (length) => Math.ceil(length / step) * step;
export function packIndex(kept) {
    const arrays = [];
    let end = 0;
    const head = JSON.stringify(kept, (_, value) => {
        if (value instanceof Map)
            return { map: [...value] };
        if (!ArrayBuffer.isView(value))
            return value;
        const array = value;
        arrays.push({ bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at: end });
        const place = { array: array.constructor.name, at: end, length: array.length };
        end = padded(end + array.byteLength);
        return place;
    });
    const headLength = Buffer.byteLength(head);
    const start = padded(step + headLength);
    const packed = Buffer.alloc(start + end);
    packed.writeUInt32LE(headLength);
    packed.write(head, step);
    for (const { bytes, at } of arrays)
        packed.set(bytes, start + at);
    return packed;
}
/** Reads what `packIndex` wrote. Only this program writes such bytes, so their shape is as sure as the key is right. */
export function unpackIndex(packed) {
    const bytes = packed.byteOffset % step === 0 ? packed : Buffer.from(new Uint8Array(packed).buffer);
    const headLength = bytes.readUInt32LE();
    const start = bytes.byteOffset + padded(step + headLength);
    const memory = bytes.buffer;
    return JSON.parse(bytes.toString('utf8', step, step + headLength), (_, value) => {
        if (isPlace(value))
            return new kinds[value.array](memory, start + value.at, value.length);
        return isMap(value) ? new Map(value.map) : value;
    });
}
const isObject = (value) => typeof value === 'object' && value !== null;
const isPlace = (value) => isObject(value) && Object.hasOwn(value, 'array');
const isMap = (value) => isObject(value) && Object.hasOwn(value, 'map');
//# sourceMappingURL=index-file.js.map