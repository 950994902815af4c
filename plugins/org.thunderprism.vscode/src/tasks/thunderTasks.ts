import * as path from 'node:path';
import * as vscode from 'vscode';
import { tellMissingJava } from '../java/missingJava';
import { Thunder } from '../terminal/thunder';
import { Verifications } from '../testing/verifications';
import { programs } from '../workspace/programs';

export type Work = 'check' | 'build' | 'verify' | 'score';

/** What tasks.json says of a task: `data` is needed by verify and score. */
export interface ThunderTaskDefinition extends vscode.TaskDefinition {
    readonly command: Work;
    readonly program: string;
    readonly data?: string;
    readonly options?: readonly string[];
}

/** Tasks that run the bundled `thunder`; what it reports becomes problems. */
export class ThunderTasks implements vscode.TaskProvider {
    constructor(
        private readonly thunder: Thunder,
        private readonly verifications: Verifications,
    ) {}

    async provideTasks(): Promise<vscode.Task[]> {
        return (await programs())
            .map((program) => program.fsPath)
            .flatMap((program) => (['check', 'build'] as const).map((command) => this.task({ type: 'thunder', command, program })));
    }

    resolveTask(task: vscode.Task): vscode.Task | undefined {
        const definition = task.definition as Partial<ThunderTaskDefinition>;
        return definition.command && definition.program ? this.task(task.definition as ThunderTaskDefinition, task.scope) : undefined;
    }

    task(definition: ThunderTaskDefinition, scope?: vscode.Task['scope']): vscode.Task {
        const program = path.isAbsolute(definition.program)
            ? definition.program
            : path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', definition.program);
        const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(program));
        const task = new vscode.Task(
            definition,
            scope ?? folder ?? vscode.TaskScope.Workspace,
            `${definition.command} ${path.basename(program)}`,
            'thunder',
            new vscode.CustomExecution(
                async () =>
                    new ThunderTerminal(this.thunder, words(definition, program), path.dirname(program), (code) =>
                        this.ended(definition, program, code),
                    ),
            ),
            '$thunder',
        );
        task.group =
            definition.command === 'build' ? vscode.TaskGroup.Build : definition.command === 'verify' ? vscode.TaskGroup.Test : undefined;
        task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, clear: true };
        return task;
    }

    private async ended(definition: ThunderTaskDefinition, program: string, code: number): Promise<void> {
        if (definition.command === 'verify' && definition.data) {
            await this.verifications.record(vscode.Uri.file(program), definition.data, code);
        }
    }
}

function words(definition: ThunderTaskDefinition, program: string): string[] {
    const data = definition.data ? ['--data', definition.data] : [];
    const output =
        definition.command === 'build'
            ? ['-o', vscode.workspace.getConfiguration('thunderprism').get<string>('build.folder', 'build')]
            : [];
    return [definition.command, program, ...data, ...output, ...(definition.options ?? []), '--color', 'always'];
}

/** VS Code's problem matcher reads lines a little after they are written, and none once the terminal has closed. */
const READING_MILLISECONDS = 250;

/** A terminal that shows one run of `thunder`. */
class ThunderTerminal implements vscode.Pseudoterminal {
    private readonly written = new vscode.EventEmitter<string>();
    readonly onDidWrite = this.written.event;
    private readonly closed = new vscode.EventEmitter<number>();
    readonly onDidClose = this.closed.event;
    private readonly cancellation = new vscode.CancellationTokenSource();

    constructor(
        private readonly thunder: Thunder,
        private readonly arguments_: string[],
        private readonly folder: string,
        private readonly ended: (code: number) => Promise<void>,
    ) {}

    open(): void {
        this.write(`thunder ${this.arguments_.filter((word, at, all) => word !== '--color' && all[at - 1] !== '--color').join(' ')}\n\n`);
        this.thunder.run(this.arguments_, this.folder, this.cancellation.token).then(
            (outcome) => {
                this.write(outcome.output);
                this.write(outcome.errors);
                void this.ended(outcome.code);
                setTimeout(() => this.closed.fire(outcome.code), READING_MILLISECONDS);
            },
            (error: unknown) => {
                this.write(`${error instanceof Error ? error.message : String(error)}\n`);
                void tellMissingJava();
                this.closed.fire(3);
            },
        );
    }

    close(): void {
        this.cancellation.cancel();
    }

    private write(text: string): void {
        this.written.fire(text.replace(/\r?\n/g, '\r\n'));
    }
}
