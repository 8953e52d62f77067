import { words } from '../words.js';

const shortest = 12;
export const longestPassword = 200;

/** What is wrong with a new password that was typed twice. */
export const wrongPassword = (password: string, repeat: string) => ({
  password: password.length < shortest ? words.errors.passwordShort : undefined,
  repeat: password === repeat ? undefined : words.errors.passwordsDiffer,
});
