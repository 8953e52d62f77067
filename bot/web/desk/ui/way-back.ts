import { readRoute } from './route.js';

const name = 'fairway.desk.way-back';

/** Whoever leaves for the organisation's sign-in comes back to /desk alone; in this tab we remember where they were. */
export function rememberPlace(): void {
  const { kind } = readRoute(location.hash);
  try {
    if (kind === 'case' || kind === 'page') sessionStorage.setItem(name, location.hash);
    else sessionStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing brings them to the list.
  }
}

/** Goes back to it, once, and only to a place of the console. */
export function backToPlace(): void {
  try {
    const hash = sessionStorage.getItem(name) ?? '';
    sessionStorage.removeItem(name);
    const { kind } = readRoute(hash);
    if (readRoute(location.hash).kind === 'list' && (kind === 'case' || kind === 'page')) location.hash = hash;
  } catch {
    // As above.
  }
}
