import * as vscode from 'vscode';
import { DataSets } from './commands/dataSets';
import { registerNewProgram } from './commands/newProgram';
import { registerRunCommands } from './commands/runCommands';
import { registerShowCommands } from './commands/showCommands';
import { registerDiagram } from './diagram/diagramEditor';
import { DiagramServer } from './diagram/diagramServer';
import { MadeDocuments } from './documents/madeDocuments';
import { LanguageServer } from './server/languageServer';
import { statusItem } from './status/statusItem';
import { buildOnSave } from './tasks/buildOnSave';
import { ThunderTasks } from './tasks/thunderTasks';
import { Thunder } from './terminal/thunder';
import { Verifications } from './testing/verifications';
import { VerifyTests } from './testing/verifyTests';
import { ProgramExplorer } from './views/programExplorer';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const thunder = new Thunder(context.asAbsolutePath('server'), context.globalStorageUri.fsPath);
    await vscode.workspace.fs.createDirectory(context.globalStorageUri);
    const data = new DataSets(context.workspaceState);
    const verifications = new Verifications(context.workspaceState);
    const tasks = new ThunderTasks(thunder, verifications);
    server = new LanguageServer(thunder);
    const documents = new MadeDocuments(server);
    const explorer = new ProgramExplorer(server);
    const running = server;
    const diagrams = new DiagramServer(thunder, running.log);
    context.subscriptions.push(
        running,
        documents,
        explorer,
        vscode.window.registerTreeDataProvider('thunderprism.programs', explorer),
        vscode.tasks.registerTaskProvider('thunder', tasks),
        verifications,
        new VerifyTests(thunder, data, verifications),
        statusItem(running),
        buildOnSave(tasks),
        registerNewProgram(thunder, vscode.Uri.joinPath(context.extensionUri, 'examples')),
        diagrams,
        ...registerDiagram(vscode.Uri.joinPath(context.extensionUri, 'diagram'), diagrams),
        ...registerShowCommands(documents, running),
        ...registerRunCommands(tasks, data),
        vscode.commands.registerCommand('thunderprism.restartServer', () => running.restart()),
        vscode.commands.registerCommand('thunderprism.showLog', () => running.log.show()),
        vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('thunderprism.java') && void running.restart()),
    );
    await running.start();
}

export async function deactivate(): Promise<void> {
    await server?.stop();
}
