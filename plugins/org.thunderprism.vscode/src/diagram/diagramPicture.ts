import * as vscode from 'vscode';
import { ExportResultAction } from './diagramProtocol';

/** Asks where to save a picture of a topology, and saves it there. */
export async function savePicture(topology: vscode.Uri, picture: ExportResultAction): Promise<void> {
    const proposed = topology.with({ path: topology.path.replace(/\.topology$/, `.${picture.format}`) });
    const file = await vscode.window.showSaveDialog({
        defaultUri: proposed,
        filters: { [picture.format.toUpperCase()]: [picture.format] },
    });
    if (file) {
        await vscode.workspace.fs.writeFile(file, Buffer.from(picture.data, picture.encoding === 'base64' ? 'base64' : 'utf8'));
    }
}
