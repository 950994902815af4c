import * as vscode from 'vscode';

/** Folders that hold copies, foreign files, and what was built. */
const PASSED_OVER = '**/{node_modules,build,target}/**';
const MOST = 500;

/** The ThunderDSL files of the workspace, ordered by path. */
export async function programs(): Promise<vscode.Uri[]> {
    const found = await vscode.workspace.findFiles('**/*.thunder', PASSED_OVER, MOST);
    return found.sort((one, other) => one.path.localeCompare(other.path));
}
