import { createHash } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** How a program's last verification ended. */
interface Verification {
    /** Path of the data set. */
    readonly data: string;
    /** Whether every runtime computed what the reference interpreter did. */
    readonly agreed: boolean;
    /** Hash of the program's text. */
    readonly text: string;
}

/** Remembers how the last verification of each program ended, and shows it above the program's header. */
export class Verifications implements vscode.CodeLensProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeCodeLenses = this.changed.event;
    private readonly registration = vscode.languages.registerCodeLensProvider({ language: 'thunderdsl', scheme: 'file' }, this);

    constructor(private readonly memory: vscode.Memento) {}

    /** A verification of the program as it is on the disk has ended with this exit code; codes of other outcomes are passed over. */
    async record(program: vscode.Uri, data: string, code: number): Promise<void> {
        if (code === 0 || code === 1) {
            const text = hash(new TextDecoder().decode(await vscode.workspace.fs.readFile(program)));
            await this.memory.update(key(program), { data, agreed: code === 0, text } satisfies Verification);
            this.changed.fire();
        }
    }

    provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
        const header = /^\s*program\s+\w/m.exec(document.getText());
        if (!header) {
            return [];
        }
        const position = document.positionAt(header.index + header[0].length - 1);
        const last = this.memory.get<Verification>(key(document.uri));
        const title = last ? describe(last, hash(document.getText())) : '$(beaker) not verified';
        return [
            new vscode.CodeLens(new vscode.Range(position, position), {
                title,
                tooltip: 'Verify on data',
                command: 'thunderprism.verify',
                arguments: [document.uri],
            }),
        ];
    }

    dispose(): void {
        this.registration.dispose();
        this.changed.dispose();
    }
}

function describe(last: Verification, text: string): string {
    const outcome = last.agreed ? '$(pass) verified' : '$(error) runtimes differ';
    return `${outcome} on ${path.basename(last.data)}${last.text === text ? '' : ' (before the last change)'}`;
}

function key(program: vscode.Uri): string {
    return `verification:${program.toString()}`;
}

function hash(text: string): string {
    return createHash('sha256').update(text).digest('hex');
}
