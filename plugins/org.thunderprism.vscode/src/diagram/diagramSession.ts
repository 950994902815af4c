import * as vscode from 'vscode';
import {
    AbstractMessageReader,
    AbstractMessageWriter,
    createMessageConnection,
    DataCallback,
    Message,
    MessageConnection,
} from 'vscode-languageclient/node';
import { savePicture } from './diagramPicture';
import { ActionMessage, HostedAction } from './diagramProtocol';
import { DiagramServer } from './diagramServer';
import { DiagramText } from './diagramText';

/** One diagram: relays between its page and the server, and does what is the host's. */
export class DiagramSession implements vscode.Disposable {
    private readonly page: MessageConnection;
    private readonly text: DiagramText;
    private readonly subscriptions: vscode.Disposable[];

    constructor(
        private readonly client: string,
        private readonly document: vscode.TextDocument,
        webview: vscode.Webview,
        private readonly server: DiagramServer,
    ) {
        this.text = new DiagramText(document, (action) => this.toServer({ clientId: client, action }));
        this.page = createMessageConnection(new WebviewReader(webview), new WebviewWriter(webview));
        this.page.onRequest('initialize', (parameters: unknown) => server.initialize(parameters));
        this.page.onRequest('initializeClientSession', (parameters: unknown) => server.request('initializeClientSession', parameters));
        this.page.onRequest('disposeClientSession', (parameters: unknown) => server.request('disposeClientSession', parameters));
        this.page.onNotification('process', (message: ActionMessage) => this.fromPage(message));
        this.page.listen();
        this.subscriptions = [this.text, this.page, server.listen(client, (message) => this.fromServer(message))];
    }

    dispose(): void {
        this.subscriptions.forEach((subscription) => subscription.dispose());
        this.server.request('disposeClientSession', { clientSessionId: this.client }).catch(() => undefined);
    }

    private fromPage(message: ActionMessage): void {
        const action = message.action as HostedAction;
        if (action.kind === 'requestModel') {
            const { text, version } = this.text.state();
            this.toServer({ ...message, action: { ...action, options: { ...action.options, text, version } } as HostedAction });
        } else if (action.kind === 'exportResult') {
            void savePicture(this.document.uri, action);
        } else {
            this.toServer(message);
        }
    }

    private fromServer(message: ActionMessage): void {
        const action = message.action as HostedAction;
        switch (action.kind) {
            case 'thunder/edit':
                void this.text.apply(action);
                break;
            case 'thunder/host':
                void vscode.commands.executeCommand(action.command === 'save' ? 'workbench.action.files.save' : action.command);
                break;
            case 'message':
                show(action.severity, action.message);
                break;
            default:
                void this.page.sendNotification('process', message);
        }
    }

    private toServer(message: ActionMessage): void {
        // That the server has ended was said when it did.
        this.server.send(message).catch(() => undefined);
    }
}

function show(severity: string, message: string): void {
    switch (severity) {
        case 'ERROR':
        case 'FATAL':
            void vscode.window.showErrorMessage(message);
            break;
        case 'WARNING':
            void vscode.window.showWarningMessage(message);
            break;
        case 'INFO':
            void vscode.window.showInformationMessage(message);
            break;
    }
}

class WebviewReader extends AbstractMessageReader {
    constructor(private readonly webview: vscode.Webview) {
        super();
    }

    listen(callback: DataCallback): vscode.Disposable {
        return this.webview.onDidReceiveMessage((message: Message) => callback(message));
    }
}

class WebviewWriter extends AbstractMessageWriter {
    constructor(private readonly webview: vscode.Webview) {
        super();
    }

    async write(message: Message): Promise<void> {
        await this.webview.postMessage(message);
    }

    end(): void {
        // the webview ends with its editor
    }
}
