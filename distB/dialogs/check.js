import { otherOffers } from './ask.js';
import { exits, root, viewsWithoutTier } from './tree.js';
const file = 'dialogs/trees';
/** What no schema can see: targets that exist, no circles, no dead ends, nothing judged that was not asked. */
export function checkTree(tree, texts, knowledge) {
    const complaints = [];
    const complain = (what) => complaints.push({ file, what });
    const menu = [...tree.values()].flatMap((node) => (node.kind === 'menu' ? node.options.map((o) => o.value) : []));
    if (!tree.has(root))
        complain(`there is no node "${root}", where every conversation begins.`);
    for (const [id, node] of tree) {
        for (const exit of exits(node))
            if (!tree.has(exit))
                complain(`node "${id}" leads to "${exit}", which does not exist.`);
        if ('text' in node && !(node.text in texts))
            complain(`node "${id}" says "${node.text}", which dialogs/text/en does not have.`);
        if (node.kind === 'ask') {
            const fact = [...knowledge.facts.values()].find((f) => f.id === node.fact);
            if (!fact)
                complain(`node "${id}" asks for fact "${node.fact}", which no facts.yaml has.`);
        }
        if (node.kind === 'rest') {
            for (const offer of node.offer) {
                if (!menu.includes(offer) && !otherOffers.some((o) => o === offer))
                    complain(`node "${id}" offers "${offer}". Offer a value of the menu, or one of: ${otherOffers.join(', ')}.`);
            }
        }
    }
    if (complaints.length > 0)
        return complaints;
    const reached = new Set();
    follow(root, []);
    for (const id of tree.keys())
        if (!reached.has(id))
            complain(`no path reaches node "${id}". Lead to it or remove it.`);
    return complaints;
    /** Walks every path once; `way` holds the nodes passed, oldest first. */
    function follow(id, way) {
        if (way.includes(id)) {
            complain(`the path ${[...way.slice(way.indexOf(id)), id].join(' > ')} goes in a circle. Trees have no circles; use the menu instead.`);
            return;
        }
        reached.add(id);
        const node = tree.get(id);
        if (!node)
            return;
        const passed = way.flatMap((step) => tree.get(step) ?? []);
        const lacking = needs(node).filter((kind) => !passed.some((p) => label(p) === kind));
        for (const kind of lacking)
            complain(`node "${id}" is reached by ${way.join(' > ')} without passing a ${kind}.`);
        for (const exit of new Set(exits(node)))
            follow(exit, [...way, id]);
    }
}
/** Ids are unique; a reply is said as it stands, so nothing in it waits to be filled in. */
export function checkSmallTalk(smallTalk) {
    const file = 'dialogs/text/en/small-talk.yaml';
    const ids = new Set();
    return smallTalk.flatMap(({ id, reply }) => {
        const complaints = [];
        if (ids.has(id))
            complaints.push({ file, what: `"${id}" stands twice. Ids are unique.` });
        ids.add(id);
        const name = reply.match(/\{.*?\}/)?.[0];
        if (name)
            complaints.push({ file, what: `the reply of "${id}" holds ${name}, which nobody fills in. Write it out.` });
        return complaints;
    });
}
const label = (node) => (node.kind === 'interview' ? `interview about ${node.about}` : node.kind);
/** What must have been asked before a node can say anything. */
function needs(node) {
    switch (node.kind) {
        case 'verdict':
            return ['choose-programme', 'choose-tier', 'interview about size', 'interview about tier'];
        case 'show':
            return viewsWithoutTier.includes(node.view) ? ['choose-programme'] : ['choose-programme', 'choose-tier'];
        case 'interview':
            return node.about === 'size' ? ['choose-programme'] : ['choose-programme', 'choose-tier'];
        case 'choose-other':
            return ['choose-programme', 'choose-tier'];
        case 'choose-tier':
            return ['choose-programme'];
        default:
            return [];
    }
}
//# sourceMappingURL=check.js.map