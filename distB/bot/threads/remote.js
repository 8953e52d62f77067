import { batched } from './batch.js';
import { outcomeOf } from './messages.js';
/**
 * Calls methods of what another thread serves. What is given and what comes back is cloned, so errors arrive without their
 * class; functions may be given and are called here. Should the thread end, what is called then and later fails.
 */
export class Remote {
    #calls = new Map();
    #last = 0;
    #over;
    #post;
    constructor(thread, name) {
        this.#post = batched((messages) => thread.postMessage(messages));
        thread.on('message', (messages) => {
            for (const message of messages)
                this.#hear(message);
        });
        thread.once('error', (error) => this.#end(new Error(`${name} failed`, { cause: error })));
        thread.once('exit', () => this.#end(new Error(`${name} has ended`)));
    }
    call(method, given) {
        if (this.#over)
            return Promise.reject(this.#over);
        return new Promise((resolve, reject) => {
            const call = ++this.#last;
            const functions = given.flatMap((it, place) => (typeof it === 'function' ? [place] : []));
            this.#post({
                kind: 'call',
                call,
                method,
                given: functions.length > 0 ? given.map((it) => (typeof it === 'function' ? null : it)) : given,
                functions,
            });
            this.#calls.set(call, { given, resolve, reject });
        });
    }
    #hear(message) {
        switch (message.kind) {
            case 'done':
                this.#done(message.call, message.outcome);
                break;
            case 'asked': {
                const { call, place, given, question } = message;
                const asked = this.#calls.get(call)?.given[place];
                void outcomeOf(() => asked(...given)).then((outcome) => this.#post({ kind: 'told', question, outcome }));
                break;
            }
        }
    }
    #done(id, outcome) {
        const call = this.#calls.get(id);
        this.#calls.delete(id);
        if (outcome.kind === 'value')
            call?.resolve(outcome.value);
        else
            call?.reject(outcome.error);
    }
    #end(why) {
        this.#over ??= why;
        for (const { reject } of this.#calls.values())
            reject(this.#over);
        this.#calls.clear();
    }
}
//# sourceMappingURL=remote.js.map