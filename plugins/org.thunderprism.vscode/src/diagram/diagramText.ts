import * as vscode from 'vscode';
import { EditAction, TextAction } from './diagramProtocol';

/**
 * Keeps a document and what the server knows of it in step. The document is the truth: edits of the server are applied to it only if they
 * were made for its present text, and every change of it is told.
 */
export class DiagramText implements vscode.Disposable {
    private version = 0;
    private handled = 0;
    /** What is being applied now, until its change has been seen. */
    private applied: vscode.WorkspaceEdit | undefined;
    /** Edits are applied one after the other. */
    private queue: Promise<void> = Promise.resolve();
    private readonly subscription: vscode.Disposable;

    constructor(
        private readonly document: vscode.TextDocument,
        private readonly tell: (action: TextAction) => void,
    ) {
        this.subscription = vscode.workspace.onDidChangeTextDocument((event) => {
            if (event.document === document && event.contentChanges.length > 0 && !this.isOwn(event)) {
                this.version++;
                this.tell(this.state());
            }
        });
    }

    /** The text as it is now. */
    state(): TextAction {
        return { kind: 'thunder/text', text: this.document.getText(), version: String(this.version), edit: this.handled };
    }

    apply(edit: EditAction): Promise<void> {
        this.queue = this.queue.then(() => this.handle(edit));
        return this.queue;
    }

    dispose(): void {
        this.subscription.dispose();
    }

    private async handle(edit: EditAction): Promise<void> {
        if (edit.version === String(this.version)) {
            this.applied = this.workspaceEdit(edit);
            await vscode.workspace.applyEdit(this.applied);
            this.applied = undefined;
        }
        this.handled = edit.edit;
        this.tell(this.state());
    }

    /** Somebody may type while an edit is on its way to the document. */
    private isOwn(event: vscode.TextDocumentChangeEvent): boolean {
        const changes = this.applied?.get(this.document.uri) ?? [];
        const own =
            changes.length === event.contentChanges.length &&
            event.contentChanges.every(({ range, text }) =>
                changes.some((change) => change.range.isEqual(range) && change.newText === text),
            );
        if (own) {
            this.applied = undefined;
        }
        return own;
    }

    private workspaceEdit(edit: EditAction): vscode.WorkspaceEdit {
        const result = new vscode.WorkspaceEdit();
        const crlf = this.document.eol === vscode.EndOfLine.CRLF;
        for (const { offset, length, text } of edit.changes) {
            const range = new vscode.Range(this.document.positionAt(offset), this.document.positionAt(offset + length));
            result.replace(this.document.uri, range, crlf ? text.replace(/\r?\n/g, '\r\n') : text);
        }
        return result;
    }
}
