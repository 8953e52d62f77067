/** The code of 0 among numbers of both signs. */
const middle = 128;
const highest = 255;
/** Codes numbers. Only 0 itself has the code of 0. */
export function coded(numbers) {
    let largest = 0;
    let signed = false;
    for (let i = 0; i < numbers.length; i += 1) {
        const number = numbers[i];
        largest = Math.max(largest, Math.abs(number));
        if (number < 0)
            signed = true;
    }
    const zero = signed ? middle : 0;
    const most = highest - zero;
    const codes = new Uint8Array(numbers.length);
    for (let i = 0; i < numbers.length; i += 1) {
        const number = numbers[i];
        const steps = number === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(Math.abs(number) / largest) * most));
        codes[i] = zero + (number < 0 ? -steps : steps);
    }
    const values = Float32Array.from({ length: highest + 1 }, (_, code) => Math.sign(code - zero) * ((code - zero) / most) ** 2 * largest);
    return { codes, values };
}
/** The numbers that were coded, all at once. */
export function decoded({ codes, values }) {
    const numbers = new Float32Array(codes.length);
    for (let i = 0; i < numbers.length; i += 1)
        numbers[i] = values[codes[i]];
    return numbers;
}
//# sourceMappingURL=coded.js.map