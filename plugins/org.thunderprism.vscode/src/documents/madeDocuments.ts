import * as vscode from 'vscode';
import { LanguageServer } from '../server/languageServer';
import { ExpandedRequest, GeneratedRequest, IrRequest, MadeText } from '../server/protocol';

/** What can be shown of a program: its expansion, its IR after a phase, or what a backend makes of it. */
export type View =
    | { readonly kind: 'expanded' }
    | { readonly kind: 'ir'; readonly stage: 'expand' | 'lower' | 'fuse' }
    | { readonly kind: 'generated'; readonly backend: string };

const SCHEME = 'thunderprism';
/** How long a pause in typing is before the documents follow, in milliseconds. */
const PAUSE = 300;

/** Read-only documents that the server makes of a program, also of its unsaved text; they follow the program as it changes. */
export class MadeDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: vscode.Disposable[] = [];
    private pending: NodeJS.Timeout | undefined;
    /** The last text of each document that could be made: shown on while the program has errors. */
    private readonly last = new Map<string, string>();

    constructor(private readonly server: LanguageServer) {
        this.subscriptions.push(
            vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
            vscode.workspace.onDidChangeTextDocument((event) => this.follow(event.document)),
            vscode.workspace.onDidCloseTextDocument((document) => this.last.delete(document.uri.toString())),
            server.onDidChangeState((state) => state === 'running' && this.refresh()),
        );
    }

    /** Shows a view of a program beside it. */
    async show(program: vscode.Uri, view: View, vertex?: string): Promise<void> {
        const document = await vscode.workspace.openTextDocument(this.address(program, view, vertex));
        await vscode.languages.setTextDocumentLanguage(document, languageOf(view));
        await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
    }

    async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
        const made = await this.make(uri, token);
        const key = uri.toString();
        if (made?.text !== undefined) {
            this.last.set(key, made.text);
            return made.text;
        }
        return this.last.get(key) ?? `// ${made?.problem ?? 'the language server is not running'}\n`;
    }

    dispose(): void {
        clearTimeout(this.pending);
        this.subscriptions.forEach((subscription) => subscription.dispose());
        this.changed.dispose();
    }

    private async make(uri: vscode.Uri, token: vscode.CancellationToken): Promise<MadeText | undefined> {
        const query = new URLSearchParams(uri.query);
        const address = { uri: query.get('program') ?? '', vertex: query.get('vertex') ?? undefined };
        switch (uri.authority) {
            case 'expanded':
                return this.server.ask(ExpandedRequest, address, token);
            case 'ir':
                return this.server.ask(
                    IrRequest,
                    { ...address, stage: (query.get('stage') ?? 'fuse') as 'expand' | 'lower' | 'fuse' },
                    token,
                );
            default:
                return this.server.ask(GeneratedRequest, { ...address, backend: query.get('backend') ?? '' }, token);
        }
    }

    private address(program: vscode.Uri, view: View, vertex?: string): vscode.Uri {
        const query = new URLSearchParams({ program: program.toString() });
        if (vertex) {
            query.set('vertex', vertex);
        }
        if (view.kind === 'ir') {
            query.set('stage', view.stage);
        } else if (view.kind === 'generated') {
            query.set('backend', view.backend);
        }
        const name = program.path.replace(/^.*\//, '').replace(/\.thunder$/, '');
        return vscode.Uri.from({
            scheme: SCHEME,
            authority: view.kind,
            path: `/${[name, vertex, titleOf(view)].filter(Boolean).join('.')}`,
            query: query.toString(),
        });
    }

    private follow(document: vscode.TextDocument): void {
        if (document.languageId === 'thunderdsl' && document.uri.scheme !== SCHEME) {
            clearTimeout(this.pending);
            this.pending = setTimeout(() => this.refresh(), PAUSE);
        }
    }

    /** A program may import the changed one, so that every open document is asked for again. */
    private refresh(): void {
        vscode.workspace.textDocuments
            .filter((document) => document.uri.scheme === SCHEME)
            .forEach((document) => this.changed.fire(document.uri));
    }
}

function titleOf(view: View): string {
    switch (view.kind) {
        case 'expanded':
            return 'expanded.thunder';
        case 'ir':
            return `${view.stage}.json`;
        case 'generated':
            return view.backend === 'ebpf' ? 'c' : 'wat';
    }
}

function languageOf(view: View): string {
    switch (view.kind) {
        case 'expanded':
            return 'thunderdsl';
        case 'ir':
            return 'json';
        case 'generated':
            return view.backend === 'ebpf' ? 'c' : 'plaintext';
    }
}
