/** A try that failed. The reason is ours, short and without a word of anybody: it is logged, stored and shown. */
export class Undelivered extends Error {
    reason;
    more;
    constructor(reason, 
    /** `final`: trying again changes nothing. `after`: the receiver asked for a pause, in milliseconds. */
    more = {}) {
        super(reason);
        this.reason = reason;
        this.more = more;
        this.name = 'Undelivered';
    }
}
const networkReasons = {
    ECONNREFUSED: 'nobody listens there',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ECONNECTION: 'the connection was cut',
    ESOCKET: 'the connection failed',
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the host name cannot be looked up now',
    EDNS: 'the host name cannot be looked up now',
    ETIMEDOUT: 'no answer in time',
    EHOSTUNREACH: 'no way to that host',
    ENETUNREACH: 'no way to that host',
    EAUTH: 'the mail server does not take our password',
    ENOAUTH: 'the mail server wants a password',
    ETLS: 'no safe connection (TLS)',
};
/** Why something failed, without what an error's own message might hold. */
export function reasonOf(error) {
    if (error instanceof Undelivered)
        return error.reason;
    if (!(error instanceof Error))
        return 'unknown';
    if (error.name === 'TimeoutError' || error.name === 'AbortError')
        return 'no answer in time';
    const codes = ['originalCode', 'code'].map((key) => String(Reflect.get(error, key) ?? ''));
    for (const code of codes) {
        const known = networkReasons[code];
        if (known)
            return known;
        if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code))
            return 'its certificate cannot be trusted (TLS)';
        if (/^ERR_SSL/.test(code))
            return 'no safe connection (TLS)';
        if (/^HPE_/.test(code))
            return 'no answer of a web server';
    }
    const code = codes.find((it) => /^[A-Z][A-Z0-9_]{2,40}$/.test(it));
    return code ?? 'unknown';
}
//# sourceMappingURL=undelivered.js.map