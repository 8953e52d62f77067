const CARD = 'application/vnd.microsoft.card.adaptive';
export const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
export const asText = (value) => typeof value === 'string' && value !== '' ? value : undefined;
const asList = (value) => (Array.isArray(value) ? value : []);
const asCount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : undefined;
function readChoice(value) {
    const action = asObject(value);
    const title = asText(action.title) ?? asText(action.value);
    return title === undefined ? [] : [{ title, value: asText(action.value) ?? title }];
}
function readProgress(value) {
    const progress = asObject(value);
    const answered = asCount(progress.answered);
    const least = asCount(progress.least);
    const most = asCount(progress.most);
    if (answered === undefined || least === undefined || most === undefined)
        return undefined;
    return { answered, least: Math.min(least, most), most };
}
function compact(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
export function readActivity(value) {
    const raw = asObject(value);
    const type = asText(raw.type);
    if (type === undefined)
        return undefined;
    const from = asObject(raw.from);
    const channelData = asObject(raw.channelData);
    const fairway = asObject(channelData.fairway);
    const clientActivityID = asText(channelData.clientActivityID);
    const card = asList(raw.attachments)
        .map(asObject)
        .find((attachment) => attachment.contentType === CARD)?.content;
    return compact({
        type,
        id: asText(raw.id),
        timestamp: asText(raw.timestamp),
        fromTrader: from.role === 'user' || from.id === 'trader' || clientActivityID !== undefined,
        fromName: asText(from.name),
        text: asText(raw.text) ?? '',
        locale: asText(raw.locale),
        card: Object.keys(asObject(card)).length > 0 ? asObject(card) : undefined,
        choices: asList(asObject(raw.suggestedActions).actions).flatMap(readChoice),
        clientActivityID,
        progress: readProgress(fairway.progress),
        kind: asText(fairway.kind),
    });
}
export function readActivitySet(value) {
    const set = asObject(value);
    const activities = asList(set.activities).flatMap((item) => readActivity(item) ?? []);
    const watermark = asText(set.watermark);
    return watermark === undefined ? { activities } : { activities, watermark };
}
