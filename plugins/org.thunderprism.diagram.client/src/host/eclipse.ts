import { Host } from './host';

/** What the SWT browser's functions bring into the page. Messages are JSON texts. */
declare global {
    interface Window {
        /** A function of the host. */
        thunderSend?: (message: string) => void;
        /** Called by the host. */
        thunderReceive?: (message: string) => void;
    }
}

/** An SWT browser in Eclipse; undefined elsewhere. */
export function findEclipse(): Host | undefined {
    const send = window.thunderSend;
    if (!send) {
        return undefined;
    }
    const query = new URLSearchParams(window.location.search);
    document.body.classList.toggle('dark', query.get('theme') === 'dark');
    return {
        clientId: query.get('client') ?? '',
        sourceUri: query.get('source') ?? '',
        forwardsKeys: true,
        send: (message) => send(JSON.stringify(message)),
        listen: (receive) => {
            window.thunderReceive = (message) => receive(JSON.parse(message) as object);
        },
    };
}
