import { Host } from './host';

declare const acquireVsCodeApi: undefined | (() => { postMessage(message: object): void });

/** A webview of VS Code, whose messages are JavaScript objects; undefined elsewhere. */
export function findVscode(): Host | undefined {
    if (typeof acquireVsCodeApi === 'undefined') {
        return undefined;
    }
    const api = acquireVsCodeApi();
    return {
        clientId: document.body.dataset.client ?? '',
        sourceUri: document.body.dataset.source ?? '',
        forwardsKeys: false,
        send: (message) => api.postMessage(message),
        listen: (receive) => window.addEventListener('message', (event: MessageEvent<object>) => receive(event.data)),
    };
}
