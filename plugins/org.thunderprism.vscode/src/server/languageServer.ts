import * as vscode from 'vscode';
import { LanguageClient, RequestType, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { tellMissingJava } from '../java/missingJava';
import { Thunder } from '../terminal/thunder';

export type ServerState = 'starting' | 'running' | 'stopped' | 'no Java';

/** The language server's life: it starts with the extension, and again on request or when its Java changes. */
export class LanguageServer implements vscode.Disposable {
    readonly log = vscode.window.createOutputChannel('ThunderPrism', { log: true });
    private readonly changed = new vscode.EventEmitter<ServerState>();
    readonly onDidChangeState = this.changed.event;
    private client: LanguageClient | undefined;
    private current: ServerState = 'stopped';

    constructor(private readonly thunder: Thunder) {}

    get state(): ServerState {
        return this.current;
    }

    async start(): Promise<void> {
        const line = await this.thunder.commandLine('lsp');
        if (!line) {
            this.become('no Java');
            void tellMissingJava();
            return;
        }
        this.log.info(`Java: ${line.program}; classes: ${line.archive.bundled ? 'the archive in the extension' : line.archive.file}`);
        const executable = { command: line.program, args: line.arguments };
        this.client = new LanguageClient(
            'thunderprism',
            'ThunderPrism',
            { run: executable, debug: executable },
            {
                documentSelector: [
                    { language: 'thunderdsl', scheme: 'file' },
                    { language: 'thunderdsl', scheme: 'untitled' },
                    { language: 'thunder-topology', scheme: 'file' },
                    { language: 'thunder-topology', scheme: 'untitled' },
                ],
                outputChannel: this.log,
                revealOutputChannelOn: RevealOutputChannelOn.Never,
                // Which files to tell of the server says itself.
                synchronize: { configurationSection: 'thunderprism' },
            },
        );
        this.client.onDidChangeState((event) =>
            this.become(event.newState === State.Running ? 'running' : event.newState === State.Starting ? 'starting' : 'stopped'),
        );
        try {
            await this.client.start();
        } catch (error) {
            this.log.error(`the language server did not start: ${String(error)}`);
            this.become('stopped');
        }
    }

    async restart(): Promise<void> {
        await this.stop();
        await this.start();
    }

    async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (client) {
            await client.stop().catch((error: unknown) => this.log.warn(`the language server did not stop in order: ${String(error)}`));
            await client.dispose();
        }
        this.become('stopped');
    }

    /** Asks the server; undefined while it is not running. */
    async ask<P, R>(type: RequestType<P, R, void>, parameters: P, token?: vscode.CancellationToken): Promise<R | undefined> {
        if (!this.client?.isRunning()) {
            return undefined;
        }
        // An absent token must not be passed: it would count as one more parameter.
        return token ? this.client.sendRequest<R>(type.method, parameters, token) : this.client.sendRequest<R>(type.method, parameters);
    }

    dispose(): void {
        void this.stop();
        this.changed.dispose();
        this.log.dispose();
    }

    private become(state: ServerState): void {
        this.current = state;
        this.changed.fire(state);
    }
}
