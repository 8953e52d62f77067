/**
 * Turns of conversations that have an address to push answers to go to the outbox: what was said is on disk, and a slow
 * channel holds nobody up. All others run in the process.
 */
export function withPush(inProcess, outbox) {
    return {
        run: (inbound, conversation, logic) => conversation.reference ? logic(async () => void outbox?.flush()) : inProcess.run(inbound, conversation, logic),
    };
}
//# sourceMappingURL=runner.js.map