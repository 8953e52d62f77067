/** The database cannot be used. The message is for the operator: what is wrong with DATABASE_URL and what to do. */
export class StoreUnavailable extends Error {
    name = 'StoreUnavailable';
}
/** What went wrong, in words an operator can act on. A driver's own words may hold a password, so they stay the cause. */
export function unavailable(place, cause) {
    const code = ['sqliteCodeName', 'code'].flatMap((name) => textOf(cause, name)).join(' ');
    const marks = `${code} ${cause instanceof Error ? cause.message : String(cause)}`;
    const cure = cures.find(([pattern]) => pattern.test(marks))?.[1] ?? `${code || 'unknown'} error. See the database's log.`;
    return new StoreUnavailable(`The database cannot be used (DATABASE_URL: ${place}): ${cure}`, { cause });
}
const textOf = (error, name) => {
    const value = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? [value] : [];
};
const cures = [
    [
        /previously executed migration/,
        'it was made by a newer version of Fairway. Start that version, or point DATABASE_URL at another database; nothing was changed.',
    ],
    [
        /(table|index|relation) .*already exists/,
        'it holds tables of another program under the same names. Point DATABASE_URL at a database of its own.',
    ],
    [
        /SQLITE_NOTADB|SQLITE_CORRUPT|file is not a database|disk image is malformed/,
        'the file is not a sound SQLite database. Restore a backup, or move it away to begin anew.',
    ],
    [
        /SQLITE_BUSY|SQLITE_LOCKED|database (table )?is locked/,
        'another program keeps it locked. Stop that program and start again.',
    ],
    [/SQLITE_FULL|disk is full|ENOSPC|53100/, 'the disk is full. Free some space and start again.'],
    [
        /SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|unable to open database|readonly database|disk I\/O error|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT(?!.*getaddrinfo)|EISDIR/,
        'the file cannot be made or written there. Give this user the right to write in its folder, or name another place.',
    ],
    [
        /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|timeout|terminated/i,
        'no PostgreSQL server answers there. Check host and port, and that the server runs.',
    ],
    [/57P03/, 'the server is just starting or stopping. Try again in a moment.'],
    [/53300/, 'the server has no connection left. Raise its max_connections, or stop what uses them.'],
    [/28P01|28000|SASL/, 'the server refuses this user, this password or a connection without TLS. Check them.'],
    [/3D000/, 'the server has no database of that name. Create it first.'],
    [/42501/, 'this user may not make tables there. Grant it CREATE on the schema.'],
    [/SSL|certificate/i, 'the server and this program do not agree on TLS. Check sslmode in DATABASE_URL.'],
    [/ERR_INVALID_URL|Invalid URL/, 'this is not a URL. Percent-encode special characters of the password.'],
];
//# sourceMappingURL=unavailable.js.map