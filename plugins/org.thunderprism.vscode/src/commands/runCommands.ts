import * as vscode from 'vscode';
import { ThunderTasks, Work } from '../tasks/thunderTasks';
import { activeProgram } from './activeProgram';
import { DataSets } from './dataSets';

/** Commands that run `thunder` in a terminal: each saves the program first, as they read files. */
export function registerRunCommands(tasks: ThunderTasks, data: DataSets): vscode.Disposable[] {
    const run = (work: Work, needsData: boolean) => async (target: unknown) => {
        const program = activeProgram(target);
        if (!program || !(await saved(program))) {
            return;
        }
        const file = needsData ? ((await data.known(program)) ?? (await data.choose(program))) : undefined;
        if (!needsData || file) {
            await vscode.tasks.executeTask(tasks.task({ type: 'thunder', command: work, program: program.fsPath, data: file }));
        }
    };
    return [
        vscode.commands.registerCommand('thunderprism.build', run('build', false)),
        vscode.commands.registerCommand('thunderprism.verify', run('verify', true)),
        vscode.commands.registerCommand('thunderprism.score', run('score', true)),
        vscode.commands.registerCommand('thunderprism.chooseData', async (target: unknown) => {
            const program = activeProgram(target);
            if (program) {
                await data.choose(program);
            }
        }),
    ];
}

async function saved(program: vscode.Uri): Promise<boolean> {
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === program.toString());
    return !document?.isDirty || document.save();
}
