import * as vscode from 'vscode';
import { ThunderTasks } from './thunderTasks';

/** Builds a program when it is saved, where the setting asks for that; it stays out of the way unless the build fails. */
export function buildOnSave(tasks: ThunderTasks): vscode.Disposable {
    return vscode.workspace.onDidSaveTextDocument(async (document) => {
        const wanted = vscode.workspace.getConfiguration('thunderprism', document.uri).get<boolean>('build.onSave', false);
        if (
            document.languageId !== 'thunderdsl' ||
            document.uri.scheme !== 'file' ||
            !wanted ||
            !/^\s*program\b/m.test(document.getText())
        ) {
            return;
        }
        const task = tasks.task({ type: 'thunder', command: 'build', program: document.uri.fsPath });
        task.presentationOptions = { reveal: vscode.TaskRevealKind.Never, panel: vscode.TaskPanelKind.Dedicated, clear: true };
        await vscode.tasks.executeTask(task);
    });
}
