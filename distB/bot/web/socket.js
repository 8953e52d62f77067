export function openSocket(streamUrl) {
    const url = new URL(streamUrl, location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.host = location.host;
    return new WebSocket(url);
}
