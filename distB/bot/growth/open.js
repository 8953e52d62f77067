import { insight } from '../insight/insight.js';
import { goldenQuestions } from './golden.js';
import { Growth } from './growth.js';
import { Overlay } from './overlay.js';
import { Workshop } from './workshop.js';
export function growing(root, first, { store, now, log, streams, live, push }) {
    const workshop = new Workshop();
    let stopped = false;
    const failed = (error) => {
        if (!stopped)
            log.error({ err: error }, 'the knowledge could not grow');
    };
    const overlay = new Overlay(first, {
        store,
        workshop,
        failed,
        ready: () => void growth.tell().catch(failed),
    });
    const content = () => overlay.content;
    const tellStreams = ({ id, ticket }, said) => {
        streams.wake(id);
        const [line] = said;
        const news = ticket && line ? [{ kind: 'said', ticket: ticket.id, conversation: id, after: line.sequence - 1 }] : [];
        live.tell(news, { wake: id });
    };
    const golden = goldenQuestions(root);
    const growth = new Growth({ store, content, now, overlay, workshop, golden, tellStreams, push });
    return {
        get content() {
            return overlay.content;
        },
        growth,
        insight: (asked) => insight({ store, workshop, content, now }, asked),
        start: () => overlay.start(),
        serve: (base) => overlay.serve(base),
        async lookAround() {
            await overlay.refresh();
            await growth.tell();
        },
        async stop() {
            stopped = true;
            overlay.stop();
            await workshop.close();
            await growth.settled();
        },
    };
}
//# sourceMappingURL=open.js.map