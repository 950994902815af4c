import * as vscode from 'vscode';
import { Thunder } from '../terminal/thunder';

/** Makes a project from an example that the extension brings, or from `thunder new`, and opens it. */
export function registerNewProgram(thunder: Thunder, examples: vscode.Uri): vscode.Disposable {
    return vscode.commands.registerCommand('thunderprism.newProgram', async () => {
        const blank = { label: 'Blank program', description: 'one input, one module, a few packets to run it on' };
        const names = (await vscode.workspace.fs.readDirectory(examples))
            .filter(([, type]) => type === vscode.FileType.Directory)
            .map(([name]) => name);
        const chosen = await vscode.window.showQuickPick(
            [blank, ...names.sort().map((name) => ({ label: name.replaceAll('_', ' '), description: 'example', name }))],
            {
                title: 'New ThunderDSL program',
            },
        );
        if (!chosen) {
            return;
        }
        const name = await vscode.window.showInputBox({
            title: 'Name of the program',
            value: 'name' in chosen ? (chosen.name as string) : 'guard',
            validateInput: (value) =>
                /^[A-Za-z_][A-Za-z0-9_]*$/.test(value) ? undefined : 'Letters, digits and underscores; the first is no digit.',
        });
        const parent =
            name &&
            ((await vscode.window.showOpenDialog({
                title: 'In which folder?',
                canSelectFolders: true,
                canSelectFiles: false,
                openLabel: 'Create here',
                defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
            })) ?? [])[0];
        if (!name || !parent) {
            return;
        }
        const folder = vscode.Uri.joinPath(parent, name);
        try {
            if ('name' in chosen) {
                await vscode.workspace.fs.copy(vscode.Uri.joinPath(examples, chosen.name as string), folder, { overwrite: false });
            } else {
                const outcome = await thunder.run(['new', name], parent.fsPath);
                if (outcome.code !== 0) {
                    throw new Error(outcome.errors.trim());
                }
            }
            await openFirstProgram(folder);
        } catch (error) {
            void vscode.window.showErrorMessage(`The program was not created: ${error instanceof Error ? error.message : String(error)}`);
        }
    });
}

async function openFirstProgram(folder: vscode.Uri): Promise<void> {
    const program = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).find((name) => name.endsWith('.thunder'));
    if (program) {
        await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, program));
    }
    const isOpen = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
    if (!isOpen) {
        const open = 'Open Folder';
        if ((await vscode.window.showInformationMessage(`${folder.fsPath} is ready.`, open)) === open) {
            await vscode.commands.executeCommand('vscode.openFolder', folder);
        }
    }
}
