import * as vscode from 'vscode';
import { MadeDocuments, View } from '../documents/madeDocuments';
import { LanguageServer } from '../server/languageServer';
import { ProgramRequest } from '../server/protocol';
import { activeProgram } from './activeProgram';

/** Commands that show what becomes of a program. */
export function registerShowCommands(documents: MadeDocuments, server: LanguageServer): vscode.Disposable[] {
    const show = (view: View, oneVertex: boolean) => async (target: unknown) => {
        const program = activeProgram(target);
        if (program) {
            const vertex = oneVertex ? await chooseVertex(server, program) : undefined;
            if (!oneVertex || vertex) {
                await documents.show(program, view, vertex);
            }
        }
    };
    return [
        vscode.commands.registerCommand('thunderprism.expand', show({ kind: 'expanded' }, false)),
        vscode.commands.registerCommand('thunderprism.expandVertex', show({ kind: 'expanded' }, true)),
        vscode.commands.registerCommand('thunderprism.showIr', async (target: unknown) => {
            const stage = await vscode.window.showQuickPick(['expand', 'lower', 'fuse'] as const, { title: 'IR after which phase?' });
            if (stage) {
                await show({ kind: 'ir', stage: stage as 'expand' | 'lower' | 'fuse' }, false)(target);
            }
        }),
        vscode.commands.registerCommand('thunderprism.showEbpf', show({ kind: 'generated', backend: 'ebpf' }, true)),
        vscode.commands.registerCommand('thunderprism.showWasm', show({ kind: 'generated', backend: 'wasm' }, true)),
    ];
}

/** The vertex whose program is wanted: no question where only one runs anything. */
async function chooseVertex(server: LanguageServer, program: vscode.Uri): Promise<string | undefined> {
    const parts = await server.ask(ProgramRequest, { uri: program.toString() });
    if (!parts || parts.vertices.length === 0) {
        void vscode.window.showInformationMessage('No vertex runs this file: it is no program, or it has errors (see Problems).');
        return undefined;
    }
    return parts.vertices.length === 1
        ? parts.vertices[0]
        : vscode.window.showQuickPick([...parts.vertices], { title: 'Vertex', placeHolder: `the program’s facet is ${parts.facet}` });
}
