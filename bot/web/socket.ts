import type { Socket } from './stream.js';

/**
 * A WebSocket to the server this page came from. Behind a proxy the server may not know its own outside name or that it
 * is reached by https; the page knows both, and its security policy allows no other host anyway.
 */
export function openSocket(streamUrl: string): Socket {
  const url = new URL(streamUrl, location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.host = location.host;
  return new WebSocket(url) as Socket;
}
