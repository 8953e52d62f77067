import { batched } from './batch.js';
import { outcomeOf } from './messages.js';
/** Does what the other side of `port` calls for. */
export function serve(port, methodNamed) {
    const questions = new Map();
    let last = 0;
    const post = batched((messages) => port.postMessage(messages));
    const ask = (call, place, given) => new Promise((resolve, reject) => {
        const question = ++last;
        questions.set(question, (outcome) => outcome.kind === 'value' ? resolve(outcome.value) : reject(outcome.error));
        post({ kind: 'asked', call, place, given, question });
    });
    async function work({ call, method, given, functions }) {
        const outcome = await outcomeOf(() => {
            const named = methodNamed(method);
            if (!named)
                throw new Error(`there is no ${method} here`);
            const all = given.map((it, place) => functions.includes(place) ? (...asked) => ask(call, place, asked) : it);
            return named(...all);
        });
        post({ kind: 'done', call, outcome });
    }
    function hear(message) {
        switch (message.kind) {
            case 'call':
                void work(message);
                break;
            case 'told':
                questions.get(message.question)?.(message.outcome);
                questions.delete(message.question);
                break;
        }
    }
    port.on('message', (messages) => {
        for (const message of messages)
            hear(message);
    });
}
//# sourceMappingURL=serve.js.map