/** Upper ends of the latency buckets, in seconds: from what nobody notices to what somebody complains about. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A refusal we did not foresee still counts; a stranger who makes up statuses or codes gets no more lines than this. */
const mostSeries = 200;
/** What an operator watches, counted in this process. Nothing in it is about a person. */
export class Metrics {
    refusals = new Map();
    within = buckets.map(() => 0);
    turns = 0;
    seconds = 0;
    escalations = 0;
    /** A message was answered, so long after it was accepted. */
    turn(milliseconds) {
        const seconds = Math.max(0, milliseconds) / 1000;
        this.turns += 1;
        this.seconds += seconds;
        buckets.forEach((end, i) => {
            if (seconds <= end)
                this.within[i] = (this.within[i] ?? 0) + 1;
        });
    }
    escalated() {
        this.escalations += 1;
    }
    refused(status, code) {
        const series = labelled({ status, code });
        if (this.refusals.has(series) || this.refusals.size < mostSeries)
            this.refusals.set(series, (this.refusals.get(series) ?? 0) + 1);
    }
    /** Prometheus' text format; `gauges` is what is only known at the moment of asking. */
    text(gauges) {
        const histogram = 'fairway_turn_seconds';
        return [
            ...head(histogram, 'histogram', 'From the acceptance of a message to its answer.'),
            ...buckets.map((end, i) => `${histogram}_bucket${labelled({ le: end })} ${this.within[i]}`),
            `${histogram}_bucket${labelled({ le: '+Inf' })} ${this.turns}`,
            `${histogram}_sum ${this.seconds}`,
            `${histogram}_count ${this.turns}`,
            ...one('fairway_turns_total', 'counter', 'Messages answered.', this.turns),
            ...one('fairway_escalations_total', 'counter', 'Cases handed to a person.', this.escalations),
            ...head('fairway_refusals_total', 'counter', 'Requests answered with an error.'),
            ...[...this.refusals].map(([series, count]) => `fairway_refusals_total${series} ${count}`),
            ...one('fairway_open_sockets', 'gauge', 'Streams open now.', gauges.sockets),
            ...one('fairway_outbox_lag_seconds', 'gauge', 'Age of the oldest undelivered answer.', gauges.outboxLagMilliseconds / 1000),
            ...one('fairway_notices_dead', 'gauge', 'Notices given up on; leads see them.', gauges.notices.dead),
            ...one('fairway_notices_lag_seconds', 'gauge', 'How long the longest due notice waits.', gauges.notices.lagMilliseconds / 1000),
            ...one('process_resident_memory_bytes', 'gauge', 'Resident memory.', process.memoryUsage.rss()),
            '',
        ].join('\n');
    }
}
const head = (name, kind, help) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`];
const one = (name, kind, help, value) => [...head(name, kind, help), `${name} ${value}`];
const labelled = (labels) => `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${String(value).replace(/[\\"\n]/g, '_')}"`)
    .join(',')}}`;
//# sourceMappingURL=metrics.js.map