import { spawn } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { archiveOptions, ClassArchive, classArchive } from '../java/classArchive';
import { findJava, JavaHome, launcher } from '../java/javaHome';

/** What a command of `thunder` wrote, and the code it ended with. */
export interface Outcome {
    readonly code: number;
    readonly output: string;
    readonly errors: string;
}

/** A command line, ready to be started. */
export interface CommandLine {
    readonly program: string;
    readonly arguments: string[];
    readonly archive: ClassArchive;
}

/** The commands that serve an editor. */
const SERVERS = ['lsp', 'diagram'];
/** A server runs for hours: it starts with a small heap, and gives memory back. */
const SERVER_OPTIONS = ['-Xms32m', '-XX:MinHeapFreeRatio=20', '-XX:MaxHeapFreeRatio=40'];

/** The `thunder` that the extension brings, on the Java that the machine has. */
export class Thunder {
    /**
     * @param folder of thunder.jar
     * @param storage where class-data archives may be kept
     */
    constructor(
        private readonly folder: string,
        private readonly storage: string,
    ) {}

    /** The command line for these arguments of `thunder`; undefined where there is no Java for it. */
    async commandLine(...words: string[]): Promise<CommandLine | undefined> {
        const configuration = vscode.workspace.getConfiguration('thunderprism');
        const home = await findJava(configuration.get<string>('java.home', ''));
        if (!home) {
            return undefined;
        }
        const archive = await classArchive(home, this.folder, this.storage);
        const options = [...jvmOptions(home), ...archiveOptions(archive), ...configuration.get<string[]>('java.options', [])];
        if (SERVERS.includes(words[0])) {
            options.unshift(...SERVER_OPTIONS);
        }
        return { program: launcher(home), arguments: [...options, '-jar', path.join(this.folder, 'thunder.jar'), ...words], archive };
    }

    /** Runs a command to its end, unless it is cancelled. */
    async run(words: string[], folder: string, token?: vscode.CancellationToken): Promise<Outcome> {
        const line = await this.commandLine(...words);
        if (!line) {
            throw new Error('there is no Java 21 or newer');
        }
        return new Promise((resolve, reject) => {
            const child = spawn(line.program, line.arguments, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
            const output: Buffer[] = [];
            const errors: Buffer[] = [];
            child.stdout.on('data', (data: Buffer) => output.push(data));
            child.stderr.on('data', (data: Buffer) => errors.push(data));
            const cancellation = token?.onCancellationRequested(() => child.kill());
            child.on('error', (error) => {
                cancellation?.dispose();
                reject(error);
            });
            child.on('close', (code) => {
                cancellation?.dispose();
                resolve({
                    code: code ?? 130,
                    output: Buffer.concat(output).toString('utf8'),
                    errors: Buffer.concat(errors).toString('utf8'),
                });
            });
        });
    }
}

/** Serial collection starts fastest, and so do plain calls where classes would be made for reflection and injection. */
function jvmOptions(home: JavaHome): string[] {
    return [
        '-XX:+UseSerialGC',
        '-Xmx800m',
        '-Djava.awt.headless=true',
        '-Dguice_bytecode_gen_option=DISABLED',
        '-Djdk.reflect.useNativeAccessorOnly=true',
        '-Xlog:disable',
        '-Xlog:all=off',
        ...(home.feature >= 24 ? ['--sun-misc-unsafe-memory-access=allow', '--enable-native-access=ALL-UNNAMED'] : []),
    ];
}
