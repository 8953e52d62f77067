import { asObject, asText, readActivitySet } from './activity.js';
import { backoff } from './backoff.js';
import { Refusal } from './http.js';
import { Pause } from './pause.js';
import { openSession } from './session.js';
import { openStream, SILENCE_IS_DEATH } from './stream.js';
const BASE = '/v3/directline';
const REFRESH_EVERY = 15 * 60_000;
const POLL_EVERY = 1_000;
const POLL_HIDDEN = 5_000;
export class DirectLine {
    ports;
    listener;
    #session;
    #opening;
    #conversation = '';
    #started = false;
    #watermark = '';
    #seen = new Set();
    #state;
    #loop = 0;
    #refusedSockets = 0;
    #gone = '';
    #lastHeard = 0;
    #pause = new Pause();
    #hangUp;
    #refreshing;
    constructor(ports, listener) {
        this.ports = ports;
        this.listener = listener;
    }
    start(fresh = false) {
        this.#loop += 1;
        this.#session = undefined;
        this.#opening = undefined;
        this.#interrupt();
        clearInterval(this.#refreshing);
        this.#refreshing = setInterval(() => void this.#refresh(), REFRESH_EVERY);
        void this.#live(this.#loop, fresh);
    }
    wake(doubt) {
        if (doubt || this.ports.now() - this.#lastHeard > SILENCE_IS_DEATH / 2)
            this.#hangUp?.();
        this.#pause.end();
    }
    lostNetwork() {
        if (this.#state !== 'ended')
            this.#tell('offline');
    }
    async post(activity) {
        try {
            const { conversationId } = await this.#ensureSession(false);
            if (!this.#started)
                return 'later';
            await this.#call('POST', `/conversations/${encodeURIComponent(conversationId)}/activities`, activity);
            return 'sent';
        }
        catch (error) {
            if (!(error instanceof Refusal))
                return 'later';
            if (this.#lost(error)) {
                this.#hangUp?.();
                this.#pause.end();
                return 'later';
            }
            return error.status === 408 || error.status === 429 || error.status >= 500 ? 'later' : 'refused';
        }
    }
    get conversation() {
        return this.#conversation;
    }
    async #live(loop, fresh) {
        let failures = 0;
        let wantsFresh = fresh;
        if (this.#state !== 'offline')
            this.#tell('connecting');
        while (loop === this.#loop) {
            try {
                await this.#ensureSession(wantsFresh);
                wantsFresh = false;
                await this.#stay(loop, () => {
                    failures = 0;
                });
                if (loop === this.#loop)
                    this.#tell('connecting');
            }
            catch (error) {
                if (loop !== this.#loop)
                    return;
                const forgotten = this.#lost(error);
                failures += 1;
                this.#tell(forgotten && failures === 1 ? 'connecting' : 'offline');
            }
            if (loop === this.#loop)
                await this.#pause.nap(backoff(failures, this.ports.random()));
        }
    }
    async #stay(loop, works) {
        const streamUrl = await this.#link();
        const ended = () => loop !== this.#loop;
        if (ended())
            return;
        const how = streamUrl === undefined ? 'refused' : await this.#listen(streamUrl, works);
        if (how === 'dropped' || ended())
            return;
        this.#refusedSockets += 1;
        const until = this.ports.now() + 60_000 * Math.min(5, this.#refusedSockets);
        while (!ended() && this.ports.now() < until) {
            await this.#fetchAll(false);
            if (ended())
                return;
            works();
            this.#tell('online');
            await this.#pause.nap(this.ports.hidden() ? POLL_HIDDEN : POLL_EVERY);
        }
    }
    async #link() {
        const session = await this.#ensureSession(false);
        const path = `/conversations/${encodeURIComponent(session.conversationId)}`;
        if (this.#started) {
            const { body } = await this.#call('GET', `${path}?watermark=${encodeURIComponent(this.#watermark || '0')}`);
            this.#adopt(session, body);
            return asText(asObject(body).streamUrl);
        }
        const { status, body } = await this.#call('POST', '/conversations', { locale: this.ports.locale });
        this.#adopt(session, body);
        if (status !== 201)
            await this.#fetchAll(true);
        this.#started = true;
        return asText(asObject(body).streamUrl);
    }
    #adopt(session, body) {
        const token = asText(asObject(body).token);
        if (token !== undefined && this.#session === session)
            session.token = token;
    }
    async #listen(url, works) {
        const conversation = this.#conversation;
        const { broken, hangUp } = openStream(() => this.ports.openSocket(url), {
            opened: () => {
                this.#refusedSockets = 0;
                works();
                this.#tell('online');
            },
            heard: () => {
                this.#lastHeard = this.ports.now();
            },
            frame: (words) => this.#receive(parse(words), conversation, false),
        });
        this.#hangUp = hangUp;
        const how = await broken;
        if (this.#hangUp === hangUp)
            this.#hangUp = undefined;
        return how;
    }
    async #fetchAll(history) {
        const conversation = this.#conversation;
        const path = `/conversations/${encodeURIComponent(conversation)}/activities`;
        for (;;) {
            const before = this.#watermark;
            const { body } = await this.#call('GET', `${path}?watermark=${encodeURIComponent(before)}`);
            if (conversation !== this.#conversation)
                return;
            const received = this.#receive(body, conversation, history);
            if (received === 0 || this.#watermark === before)
                return;
        }
    }
    #receive(body, conversation, history) {
        if (conversation !== this.#conversation)
            return 0;
        const { activities, watermark } = readActivitySet(body);
        const fresh = activities.filter(({ id }) => id === undefined || !this.#seen.has(id));
        for (const { id } of fresh)
            if (id !== undefined)
                this.#seen.add(id);
        if (watermark !== undefined)
            this.#watermark = watermark;
        if (fresh.length > 0)
            this.listener.activities(fresh, history);
        if (fresh.some(({ type }) => type === 'endOfConversation'))
            this.#end();
        return activities.length;
    }
    #end() {
        this.#loop += 1;
        clearInterval(this.#refreshing);
        this.#interrupt();
        this.#tell('ended');
    }
    async #ensureSession(fresh) {
        if (this.#session !== undefined)
            return this.#session;
        this.#opening ??= openSession(this.ports.call, fresh).finally(() => {
            this.#opening = undefined;
        });
        let session = await this.#opening;
        if (this.#session !== undefined)
            return this.#session;
        if (session.conversationId === this.#gone)
            session = await openSession(this.ports.call, true);
        this.#session = session;
        if (session.conversationId !== this.#conversation) {
            this.#conversation = session.conversationId;
            this.#started = false;
            this.#watermark = '';
            this.#seen.clear();
            this.#hangUp?.();
            this.listener.conversation(session.conversationId);
        }
        return session;
    }
    #lost(error) {
        if (!(error instanceof Refusal) || ![401, 403, 404].includes(error.status))
            return false;
        if (error.status === 404 && this.#session !== undefined)
            this.#gone = this.#session.conversationId;
        this.#session = undefined;
        return true;
    }
    async #refresh() {
        const session = this.#session;
        if (session === undefined)
            return;
        try {
            this.#adopt(session, (await this.#call('POST', '/tokens/refresh', {})).body);
        }
        catch (error) {
            if (this.#session === session)
                this.#lost(error);
        }
    }
    #call(method, path, body) {
        return this.ports.call(method, BASE + path, this.#session?.token, body);
    }
    #tell(state) {
        if (state === this.#state)
            return;
        this.#state = state;
        this.listener.state(state);
    }
    #interrupt() {
        this.#hangUp?.();
        this.#pause.end();
    }
}
function parse(words) {
    try {
        return JSON.parse(words);
    }
    catch {
        return undefined;
    }
}
