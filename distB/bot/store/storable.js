/**
 * Neither database keeps a NUL character in a text: PostgreSQL refuses it, SQLite reads only up to it. In JSON it is
 * escaped anyway; in an id or a reason a stranger sent it becomes the sign for "not a character".
 */
export const storable = (parameters) => parameters.map((value) => typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value);
//# sourceMappingURL=storable.js.map