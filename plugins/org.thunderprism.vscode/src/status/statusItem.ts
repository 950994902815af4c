import * as vscode from 'vscode';
import { LanguageServer, ServerState } from '../server/languageServer';

const ICONS: Record<ServerState, string> = {
    starting: '$(loading~spin)',
    running: '$(zap)',
    stopped: '$(circle-slash)',
    'no Java': '$(warning)',
};

/** Shows beside a ThunderDSL file whether its language server runs; a click offers what can be done. */
export function statusItem(server: LanguageServer): vscode.Disposable {
    const item = vscode.window.createStatusBarItem('thunderprism.status', vscode.StatusBarAlignment.Right, 90);
    item.name = 'ThunderPrism';
    item.command = 'thunderprism.status';
    const show = (state: ServerState) => {
        item.text = `${ICONS[state]} ThunderPrism`;
        item.tooltip = `Language server: ${state}`;
        item.backgroundColor = state === 'no Java' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    };
    const follow = () => (vscode.window.activeTextEditor?.document.languageId === 'thunderdsl' ? item.show() : item.hide());
    show(server.state);
    follow();
    return vscode.Disposable.from(
        item,
        server.onDidChangeState(show),
        vscode.window.onDidChangeActiveTextEditor(follow),
        vscode.commands.registerCommand('thunderprism.status', async () => {
            const actions = [
                { label: '$(debug-restart) Restart server', command: 'thunderprism.restartServer' },
                { label: '$(output) Show log', command: 'thunderprism.showLog' },
                { label: '$(gear) Settings', command: 'workbench.action.openSettings', argument: '@ext:thunderprism.thunderprism' },
            ];
            const chosen = await vscode.window.showQuickPick(actions, { title: `ThunderPrism: ${server.state}` });
            if (chosen) {
                await vscode.commands.executeCommand(chosen.command, chosen.argument);
            }
        }),
    );
}
