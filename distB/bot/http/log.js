import { pino } from 'pino';
/**
 * The log of the process: JSON lines. An error is logged by kind and stack; what a driver attaches to it (parameters,
 * details) may hold a trader's words and stays out, and so does every header.
 */
export function createLog(options = {}) {
    return pino({
        level: options.level ?? 'info',
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        redact: {
            paths: [
                'authorization',
                'token',
                'secret',
                'cookie',
                'text',
                'headers',
                '*.authorization',
                '*.token',
                '*.headers',
            ],
            remove: true,
        },
        serializers: {
            err: (error) => error instanceof Error
                ? { type: error.name, message: error.message, stack: error.stack }
                : { type: typeof error, message: 'something was thrown that is not an error' },
        },
    }, options.stream ?? process.stdout);
}
/**
 * What restify may log with: only its sentences. The objects beside them are whole requests and responses, with the
 * Authorization header and the trader's words in them.
 */
export function sentencesOnly(log) {
    const say = (level) => (first, second) => {
        const sentence = typeof first === 'string' ? first : second;
        if (typeof sentence === 'string')
            log[level](sentence);
        return false;
    };
    return {
        fatal: say('fatal'),
        error: say('error'),
        warn: say('warn'),
        info: say('info'),
        debug: say('debug'),
        trace: say('trace'),
    };
}
//# sourceMappingURL=log.js.map