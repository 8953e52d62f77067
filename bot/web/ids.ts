/** An id nobody else will make. `crypto.randomUUID` is missing on plain http, where a first try-out often runs. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
