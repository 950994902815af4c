import * as vscode from 'vscode';
import { DiagramServer } from './diagramServer';
import { DiagramSession } from './diagramSession';

const VIEW_TYPE = 'thunderprism.topologyDiagram';

/** Topologies as diagrams: another view of the text document, whose undo, dirty state and saving are those of the text. */
export class DiagramEditor implements vscode.CustomTextEditorProvider {
    private opened = 0;

    constructor(
        private readonly folder: vscode.Uri,
        private readonly server: DiagramServer,
    ) {}

    resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
        const client = `topology-${this.opened++}`;
        const webview = panel.webview;
        webview.options = { enableScripts: true, localResourceRoots: [this.folder] };
        const session = new DiagramSession(client, document, webview, this.server);
        panel.onDidDispose(() => session.dispose());
        webview.html = this.page(webview, client, document.uri);
    }

    private page(webview: vscode.Webview, client: string, source: vscode.Uri): string {
        const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.folder, name)).toString();
        const own = webview.cspSource;
        const policy = `default-src 'none'; script-src ${own}; style-src ${own} 'unsafe-inline'; font-src ${own}; img-src ${own} data: blob:`;
        return `<!doctype html>
<html lang="en">
    <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <link rel="stylesheet" href="${address('diagram.css')}" />
    </head>
    <body data-client="${client}" data-source="${escaped(source.toString())}">
        <script src="${address('diagram.js')}"></script>
    </body>
</html>`;
    }
}

/** Registers the editor, and the ways between it and the text. */
export function registerDiagram(folder: vscode.Uri, server: DiagramServer): vscode.Disposable[] {
    return [
        vscode.window.registerCustomEditorProvider(VIEW_TYPE, new DiagramEditor(folder, server), {
            webviewOptions: { retainContextWhenHidden: true },
            supportsMultipleEditorsPerDocument: true,
        }),
        vscode.commands.registerCommand('thunderprism.openDiagram', (target?: vscode.Uri) => open(target, VIEW_TYPE)),
        vscode.commands.registerCommand('thunderprism.openDiagramToSide', (target?: vscode.Uri) =>
            open(target, VIEW_TYPE, vscode.ViewColumn.Beside),
        ),
        vscode.commands.registerCommand('thunderprism.openTopologyText', (target?: vscode.Uri) => open(target, 'default')),
    ];
}

async function open(target: vscode.Uri | undefined, editor: string, column = vscode.ViewColumn.Active): Promise<void> {
    const topology = target ?? activeFile();
    if (topology) {
        await vscode.commands.executeCommand('vscode.openWith', topology, editor, column);
    }
}

function activeFile(): vscode.Uri | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

function escaped(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
