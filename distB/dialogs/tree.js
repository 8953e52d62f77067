import { z } from 'zod';
export const NodeId = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a node id is lower-case words joined by hyphens')
    .brand();
/** What a node can show about the trader's programme and tier. */
export const viewNames = [
    'programme',
    'other-roles',
    'about',
    'relaxed',
    'small',
    'documents',
    'steps',
    'benefits',
    'support',
    'contact',
    'news',
    'open-points',
    'readiness',
    'gaps',
    'compare',
    'suits',
    'worth',
    'plan',
    'case',
];
/** Views of the programme alone; all others need a tier. */
export const viewsWithoutTier = [
    'programme',
    'other-roles',
    'about',
    'support',
    'contact',
    'news',
    'open-points',
];
export const ViewName = z.enum(viewNames);
/** A key of dialogs/text/<locale>/. */
const TextKey = z.string().regex(/^[a-z][a-zA-Z]*$/);
const next = NodeId;
export const interviews = ['size', 'tier', 'self-check', 'papers', 'worth'];
/** A tree may ask, judge, tell, show and hand over. It has no expressions. */
export const Node = z.discriminatedUnion('kind', [
    /** Says something of our own and goes on. */
    z.strictObject({ kind: z.literal('tell'), text: TextKey, next }),
    /** Asks for one fact everybody is asked, such as the role. */
    z.strictObject({
        kind: z.literal('ask'),
        fact: z.string(),
        /** Where an answer leads; `otherwise` for every answer not named. */
        next: z.union([
            NodeId,
            z.intersection(z.strictObject({ otherwise: NodeId }).loose(), z.record(z.string(), NodeId)),
        ]),
    }),
    /** Asks which programme, which tier: the answers come from the knowledge. */
    z.strictObject({ kind: z.literal('choose-programme'), next, unsure: NodeId }),
    z.strictObject({ kind: z.literal('choose-tier'), next, none: NodeId }),
    /** Asks which other tier or programme to compare with. */
    z.strictObject({ kind: z.literal('choose-other'), next }),
    /** Asks what is still unknown, in the author's order: what the programme judges, the self-check, papers, numbers. */
    z.strictObject({ kind: z.literal('interview'), about: z.enum(interviews), next }),
    z.strictObject({
        kind: z.literal('verdict'),
        next: z.strictObject({ likely: NodeId, 'not-yet': NodeId, 'cannot-tell': NodeId }),
    }),
    z.strictObject({ kind: z.literal('show'), view: ViewName, next }),
    /** The menu is a fact too: choosing again answers it again. */
    z.strictObject({
        kind: z.literal('menu'),
        fact: z.literal('menu'),
        text: TextKey,
        options: z
            .array(z.strictObject({
            value: z.string(),
            label: z.string().max(40),
            also: z.array(z.string()).default([]),
            /** Can be typed, and offered elsewhere, but does not stand in the list. */
            listed: z.boolean().default(true),
            /** Its names open this page even where they read like a question: "is it worth it?". */
            evenAsked: z.boolean().default(false),
            next,
        }))
            .min(2),
    }),
    /** Where a path ends: something said, and always something to do. */
    z.strictObject({
        kind: z.literal('rest'),
        text: TextKey,
        /** Menu options, "programme" to choose another, "person", "answers", "restart". */
        offer: z.array(z.string()).min(1),
    }),
]);
/** One file of dialogs/trees/: nodes by id. */
export const TreeFile = z.record(NodeId, Node);
export const root = 'welcome';
/** Every node an answer at this node can lead to. */
export function exits(node) {
    switch (node.kind) {
        case 'tell':
        case 'interview':
        case 'show':
        case 'choose-other':
            return [node.next];
        case 'ask':
            return typeof node.next === 'string' ? [node.next] : Object.values(node.next);
        case 'choose-programme':
            return [node.next, node.unsure];
        case 'choose-tier':
            return [node.next, node.none];
        case 'verdict':
            return Object.values(node.next);
        case 'menu':
            return node.options.map((o) => o.next);
        case 'rest':
            return [];
    }
}
//# sourceMappingURL=tree.js.map