import * as path from 'node:path';
import * as vscode from 'vscode';

/** Asks which data set a program runs on, and remembers the answer for the program. */
export class DataSets {
    constructor(private readonly memory: vscode.Memento) {}

    /** The data set used last, else the only one beside the program; undefined where the user has to say. */
    async known(program: vscode.Uri): Promise<string | undefined> {
        const remembered = this.memory.get<string>(key(program));
        if (remembered && (await exists(vscode.Uri.file(remembered)))) {
            return remembered;
        }
        const beside = await this.beside(program);
        return beside.length === 1 ? beside[0] : undefined;
    }

    /** Lets the user choose; undefined when they do not. */
    async choose(program: vscode.Uri): Promise<string | undefined> {
        const beside = await this.beside(program);
        const browse: vscode.QuickPickItem = { label: '$(folder-opened) Another file…' };
        const picked =
            beside.length === 0
                ? browse
                : await vscode.window.showQuickPick(
                      [...beside.map((file) => ({ label: path.basename(file), description: file })), browse],
                      {
                          title: 'Data set',
                          placeHolder: 'A CSV file whose columns are named like the program’s inputs',
                      },
                  );
        const chosen =
            picked === browse
                ? (
                      await vscode.window.showOpenDialog({
                          title: 'Data set',
                          filters: { 'Data set': ['csv'] },
                          defaultUri: vscode.Uri.joinPath(program, '..'),
                      })
                  )?.[0]?.fsPath
                : picked?.description;
        if (chosen) {
            await this.memory.update(key(program), chosen);
        }
        return chosen;
    }

    private async beside(program: vscode.Uri): Promise<string[]> {
        const folder = vscode.Uri.joinPath(program, '..');
        const files = await vscode.workspace.fs.readDirectory(folder);
        return files
            .filter(([name, type]) => type === vscode.FileType.File && name.endsWith('.csv'))
            .map(([name]) => vscode.Uri.joinPath(folder, name).fsPath)
            .sort();
    }
}

function key(program: vscode.Uri): string {
    return `data:${program.toString()}`;
}

async function exists(file: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(file);
        return true;
    } catch {
        return false;
    }
}
