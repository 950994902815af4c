import * as vscode from 'vscode';

/** An artefact of a program's last build, or the build itself. */
export interface BuildNode {
    readonly kind: 'build';
    readonly item: vscode.TreeItem;
}

interface BuildFile {
    readonly irHash: string;
    readonly artifacts: readonly { readonly kind: string; readonly path: string; readonly size: number }[];
}

/** What the last build of a program left in its output folder, as build.json lists it. */
export async function buildsOf(program: vscode.Uri): Promise<BuildNode[]> {
    const folder = vscode.workspace.getConfiguration('thunderprism', program).get<string>('build.folder', 'build');
    const output = vscode.Uri.joinPath(program, '..', folder);
    try {
        const build = JSON.parse(
            new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(output, 'build.json'))),
        ) as BuildFile;
        const hash = new vscode.TreeItem(`irHash ${build.irHash.slice(0, 12)}`);
        hash.tooltip = build.irHash;
        hash.iconPath = new vscode.ThemeIcon('key');
        return [{ kind: 'build', item: hash }, ...build.artifacts.map((artefact) => artefactNode(output, artefact))];
    } catch {
        // no build, or one that is being written: the watcher asks again
        return [];
    }
}

function artefactNode(output: vscode.Uri, artefact: BuildFile['artifacts'][number]): BuildNode {
    const file = vscode.Uri.joinPath(output, artefact.path);
    const item = new vscode.TreeItem(file);
    item.description = `${artefact.kind}, ${artefact.size.toLocaleString('en')} bytes`;
    item.label = artefact.path;
    item.command = { command: 'vscode.open', title: 'Open', arguments: [file] };
    return { kind: 'build', item };
}
