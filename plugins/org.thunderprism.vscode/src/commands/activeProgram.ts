import * as vscode from 'vscode';

/** The program that a command is for: the one it was called on, else the one in the active editor; says so where there is none. */
export function activeProgram(target: unknown): vscode.Uri | undefined {
    if (target instanceof vscode.Uri) {
        return target;
    }
    if (typeof target === 'object' && target !== null && 'program' in target && target.program instanceof vscode.Uri) {
        return target.program;
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'thunderdsl' && document.uri.scheme === 'file') {
        return document.uri;
    }
    void vscode.window.showInformationMessage('Open a .thunder file first.');
    return undefined;
}
