import { findEclipse } from './eclipse';
import { findVscode } from './vscode';

/** The IDE around the page: it joins the page with the server, and owns the text that the diagram shows. */
export interface Host {
    /** Of this diagram, among all that the server shows. */
    readonly clientId: string;
    readonly sourceUri: string;
    /** Whether the page has to tell the host of the keys that undo, redo and save: some hosts see them by themselves. */
    readonly forwardsKeys: boolean;
    /** Sends a JSON-RPC message to the server. */
    send(message: object): void;
    /** Says what happens with each JSON-RPC message of the server. */
    listen(receive: (message: object) => void): void;
}

export function findHost(): Host {
    const host = findVscode() ?? findEclipse();
    if (!host) {
        throw new Error('this page has to be shown by an IDE');
    }
    return host;
}
