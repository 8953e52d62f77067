import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
/** 32 MB and about a tenth of a second for each guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const length = 32;
export const shortestPassword = 12;
export const longestPassword = 200;
/** What is stored instead of a password: the way it was made, the salt and the hash. */
export async function hashPassword(password) {
    const salt = randomBytes(16);
    const hash = await derive(password, salt, cost);
    return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}
export async function isPassword(password, stored) {
    const [kind, N, r, p, salt = '', hash = ''] = stored.split('$');
    if (kind !== 'scrypt')
        return false;
    const expected = Buffer.from(hash, 'base64url');
    const given = await derive(password, Buffer.from(salt, 'base64url'), {
        ...cost,
        N: Number(N),
        r: Number(r),
        p: Number(p),
    });
    return expected.length === given.length && timingSafeEqual(expected, given);
}
/** Checked where there is no such officer, so that the answer takes as long. */
export const nobodysPassword = `scrypt$${cost.N}$8$1$AAAAAAAAAAAAAAAAAAAAAA$${Buffer.alloc(length, 1).toString('base64url')}`;
const derive = (password, salt, options) => new Promise((resolve, reject) => {
    // The same letters typed on different keyboards may be different code points.
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
});
//# sourceMappingURL=passwords.js.map