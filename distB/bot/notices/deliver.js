import { answerLetter, staffLetter } from './letters.js';
import { post } from './post.js';
import { signed } from './sign.js';
import { teamsMessage } from './teams-card.js';
import { Undelivered } from './undelivered.js';
import { webhookBody } from './webhook.js';
export function createDeliver({ store, settings, place, now, reach }) {
    let mailer;
    /** Loaded for the first mail: many send none. */
    const mailerFor = (mail) => {
        mailer ??= import('./mail.js').then(({ createMailer }) => createMailer(mail, settings.timeout));
        return mailer;
    };
    const how = { ...reach, privateHosts: settings.privateHosts };
    const hook = (name) => {
        const value = settings.hooks[name];
        if (value === undefined)
            throw new Undelivered(`the setting ${name} is gone`, { final: true });
        return value;
    };
    async function mail(notice, signal) {
        if (!settings.mail)
            throw new Undelivered('no e-mail can be sent: SMTP_URL is not set', { final: true });
        const ticket = await store.ticket(notice.ticket);
        // The trader had everything deleted a moment ago.
        if (!ticket)
            return;
        const letter = notice.kind === 'answer' ? answerLetter(notice, ticket, place()) : staffLetter(notice, place());
        const mailer = await mailerFor(settings.mail);
        await mailer.send({ ...letter, to: notice.receiver, id: notice.id }, signal);
    }
    return async (notice, signal) => {
        const key = { 'Idempotency-Key': notice.id };
        switch (notice.way) {
            case 'email':
                return mail(notice, signal);
            case 'teams':
                return post(new URL(hook(notice.receiver)), JSON.stringify(teamsMessage(notice, place())), key, how, signal);
            case 'webhook': {
                const program = place()
                    .desks.teams.flatMap(({ webhooks }) => webhooks)
                    .find(({ url }) => url === notice.receiver);
                if (!program)
                    throw new Undelivered('the teams’ file no longer names this receiver', { final: true });
                const body = webhookBody(notice, place());
                const signature = signed(notice.id, now(), body, hook(program.secret));
                return post(new URL(hook(program.url)), body, { ...key, ...signature }, how, signal);
            }
        }
    };
}
//# sourceMappingURL=deliver.js.map