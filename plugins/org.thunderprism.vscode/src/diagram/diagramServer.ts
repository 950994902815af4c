import { ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { createMessageConnection, MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageclient/node';
import { tellMissingJava } from '../java/missingJava';
import { Thunder } from '../terminal/thunder';
import { ActionMessage } from './diagramProtocol';

/** The diagram server: one process for all diagrams, which starts with the first one. */
export class DiagramServer implements vscode.Disposable {
    private running: Promise<RunningServer> | undefined;
    private readonly listeners = new Map<string, (message: ActionMessage) => void>();

    constructor(
        private readonly thunder: Thunder,
        private readonly log: vscode.LogOutputChannel,
    ) {}

    /** Says what happens with the messages for a diagram. */
    listen(client: string, listener: (message: ActionMessage) => void): vscode.Disposable {
        this.listeners.set(client, listener);
        return new vscode.Disposable(() => this.listeners.delete(client));
    }

    /** What the server can do; the same for all diagrams. */
    async initialize(parameters: unknown): Promise<unknown> {
        const server = await this.start();
        server.initialized ??= server.connection.sendRequest('initialize', parameters);
        return server.initialized;
    }

    async request(method: string, parameters: unknown): Promise<unknown> {
        return (await this.start()).connection.sendRequest(method, parameters);
    }

    async send(message: ActionMessage): Promise<void> {
        await (await this.start()).connection.sendNotification('process', message);
    }

    dispose(): void {
        void this.running?.then((server) => server.end()).catch(() => undefined);
        this.running = undefined;
    }

    private start(): Promise<RunningServer> {
        this.running ??= this.launch().catch((error: unknown) => {
            this.running = undefined;
            throw error;
        });
        return this.running;
    }

    private async launch(): Promise<RunningServer> {
        const line = await this.thunder.commandLine('diagram');
        if (!line) {
            void tellMissingJava();
            throw new Error('there is no Java 21 or newer');
        }
        const child = spawn(line.program, line.arguments, { stdio: 'pipe' });
        const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
        const server = new RunningServer(child, connection);
        child.stderr.on('data', (data: Buffer) => this.log.warn(`diagram server: ${data.toString('utf8').trimEnd()}`));
        child.on('error', (error) => this.log.error(`the diagram server did not start: ${error.message}`));
        child.on('exit', (code) => this.ended(server, code));
        connection.onNotification('process', (message: ActionMessage) => this.listeners.get(message.clientId)?.(message));
        connection.listen();
        return server;
    }

    private ended(server: RunningServer, code: number | null): void {
        server.connection.dispose();
        if (!server.ending) {
            this.running = undefined;
            this.log.error(`the diagram server ended with ${code}`);
            void vscode.window.showErrorMessage('The diagram server has ended. Close the diagram and open it again; the log says more.');
        }
    }
}

class RunningServer {
    initialized: Promise<unknown> | undefined;
    ending = false;

    constructor(
        private readonly process: ChildProcess,
        readonly connection: MessageConnection,
    ) {}

    end(): void {
        this.ending = true;
        // It ends with its standard input.
        this.process.stdin?.end();
    }
}
