import * as path from 'node:path';
import * as vscode from 'vscode';
import { DataSets } from '../commands/dataSets';
import { Thunder } from '../terminal/thunder';
import { programs } from '../workspace/programs';
import { Verifications } from './verifications';

interface Verification {
    readonly runtimes: readonly { readonly runtime: string; readonly rows: number; readonly mismatches: number }[];
}

/** A test for every program with a data set: every runtime computes what the reference interpreter does, row by row. */
export class VerifyTests implements vscode.Disposable {
    private readonly controller = vscode.tests.createTestController('thunderprism.verify', 'ThunderDSL: verify');
    private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*.{thunder,csv}');
    private readonly profile: vscode.TestRunProfile;

    constructor(
        private readonly thunder: Thunder,
        private readonly data: DataSets,
        private readonly verifications: Verifications,
    ) {
        this.controller.resolveHandler = (item) => (item ? Promise.resolve() : this.discover());
        this.controller.refreshHandler = () => this.discover();
        this.profile = this.controller.createRunProfile(
            'Verify',
            vscode.TestRunProfileKind.Run,
            (request, token) => this.run(request, token),
            true,
        );
        this.watcher.onDidCreate(() => this.discover());
        this.watcher.onDidDelete(() => this.discover());
        void this.discover();
    }

    dispose(): void {
        this.watcher.dispose();
        this.profile.dispose();
        this.controller.dispose();
    }

    private async discover(): Promise<void> {
        const items = await Promise.all(
            (await programs()).map(async (program) => {
                const file = await this.data.known(program);
                return file
                    ? this.controller.createTestItem(
                          program.toString(),
                          `verify ${path.basename(program.fsPath)} on ${path.basename(file)}`,
                          program,
                      )
                    : undefined;
            }),
        );
        this.controller.items.replace(items.filter((item) => item !== undefined));
    }

    private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
        const run = this.controller.createTestRun(request);
        const chosen = request.include ?? [...this.controller.items].map(([, item]) => item);
        for (const item of chosen.filter((candidate) => !request.exclude?.includes(candidate))) {
            if (token.isCancellationRequested) {
                run.skipped(item);
            } else {
                await this.verify(item, run, token);
            }
        }
        run.end();
    }

    private async verify(item: vscode.TestItem, run: vscode.TestRun, token: vscode.CancellationToken): Promise<void> {
        const program = item.uri as vscode.Uri;
        const file = (await this.data.known(program)) ?? '';
        const started = Date.now();
        run.started(item);
        try {
            const runtimes = vscode.workspace.getConfiguration('thunderprism', program).get<string[]>('verify.runtimes', []);
            const on = runtimes.length === 0 ? [] : ['--on', runtimes.join(',')];
            const outcome = await this.thunder.run(
                ['verify', program.fsPath, '--data', file, '--format', 'json', ...on],
                path.dirname(program.fsPath),
                token,
            );
            run.appendOutput(`${outcome.output}${outcome.errors}`.replace(/\r?\n/g, '\r\n'), undefined, item);
            await this.verifications.record(program, file, outcome.code);
            this.judge(item, run, outcome.output, outcome.errors, outcome.code, Date.now() - started);
        } catch (error) {
            run.errored(item, new vscode.TestMessage(error instanceof Error ? error.message : String(error)));
        }
    }

    private judge(item: vscode.TestItem, run: vscode.TestRun, output: string, errors: string, code: number, milliseconds: number): void {
        if (code === 0) {
            run.passed(item, milliseconds);
        } else if (code === 1 && output.trimStart().startsWith('{')) {
            const wrong = (JSON.parse(output) as Verification).runtimes.filter((runtime) => runtime.mismatches > 0);
            const message = wrong
                .map((runtime) => `${runtime.runtime}: ${runtime.mismatches} of ${runtime.rows} rows differ from the interpreter`)
                .join('\n');
            run.failed(item, new vscode.TestMessage(message), milliseconds);
        } else {
            run.errored(item, new vscode.TestMessage(errors.trim() || `thunder verify ended with code ${code}`), milliseconds);
        }
    }
}
