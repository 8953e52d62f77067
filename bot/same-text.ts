import { timingSafeEqual } from 'node:crypto';

/** Whether two texts are the same. Takes the same time wherever they differ; how long a secret is may be known. */
export function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
