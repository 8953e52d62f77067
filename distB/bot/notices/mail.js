import { createTransport } from 'nodemailer';
import { Undelivered } from './undelivered.js';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Sends over SMTP: `smtps://` is TLS from the start, `smtp://` TLS where it is offered. A password never goes in the clear. */
export function createMailer({ server, from }, timeout) {
    const { hostname, username } = server;
    const secure = server.protocol === 'smtps:';
    const transport = createTransport({
        host: hostname.replace(/^\[|\]$/g, ''),
        port: Number(server.port) || (secure ? 465 : 587),
        secure,
        requireTLS: !secure && username !== '' && !loopback.has(hostname),
        ...(username === ''
            ? {}
            : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(server.password) } }),
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        dnsTimeout: timeout,
        // Nothing a mail says is ever a file or an address to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
    });
    const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
    const domain = sender.slice(sender.lastIndexOf('@') + 1);
    return {
        async send({ to, subject, text, html, id }, signal) {
            try {
                await transport.sendMail({
                    from,
                    // Not as text: an address must not be read as a list of addresses.
                    to: { name: '', address: to },
                    envelope: { from: sender, to: [to] },
                    subject,
                    text,
                    html,
                    messageId: `<${id}@${domain}>`,
                    // Keeps holiday notes and other machines from answering.
                    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
                    signal,
                });
            }
            catch (error) {
                throw failure(error);
            }
        },
    };
}
/** What the mail server refuses for good (an address it does not know) is not tried again. */
function failure(error) {
    if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number')
        return error;
    const code = Reflect.get(error, 'code');
    if (code === 'EAUTH')
        return error;
    const final = error.responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') && error.responseCode !== 503;
    return new Undelivered(`the mail server said ${error.responseCode}`, { final });
}
//# sourceMappingURL=mail.js.map