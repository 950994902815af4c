import * as vscode from 'vscode';
import { OLDEST } from './javaHome';

/** Says that no Java was found, and how to get one. */
export async function tellMissingJava(): Promise<void> {
    const settings = 'Open Settings';
    const download = 'Get Java';
    const choice = await vscode.window.showErrorMessage(
        `ThunderPrism needs Java ${OLDEST} or newer, and JAVA_HOME, PATH and the usual folders hold none. ` +
            `Install one (Debian: apt-get install openjdk-21-jre-headless; anywhere: Eclipse Temurin), or set thunderprism.java.home.`,
        download,
        settings,
    );
    if (choice === settings) {
        await vscode.commands.executeCommand('workbench.action.openSettings', 'thunderprism.java.home');
    } else if (choice === download) {
        await vscode.env.openExternal(vscode.Uri.parse('https://adoptium.net/temurin/releases/'));
    }
}
