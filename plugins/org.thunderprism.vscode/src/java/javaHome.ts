import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';

/** The oldest Java feature release that the bundled programs run on. */
export const OLDEST = 21;

/** A Java installation: its folder, feature release (21, 25, …) and its full version (25.0.3+9-LTS), from its `release` file. */
export interface JavaHome {
    readonly folder: string;
    readonly feature: number;
    readonly runtime: string;
}

const windows = process.platform === 'win32';

/** Where a Java installation keeps its launcher. */
export function launcher(home: JavaHome): string {
    return path.join(home.folder, 'bin', windows ? 'java.exe' : 'java');
}

/**
 * Looks for a Java that is new enough: the given folder, JAVA_HOME, the one on PATH, then the highest version in the usual folders.
 *
 * @param configured the folder that the user has set, or the empty string
 * @returns undefined where there is none
 */
export async function findJava(configured: string): Promise<JavaHome | undefined> {
    for (const folder of [configured, process.env.JAVA_HOME ?? '', await onPath()]) {
        const home = await readHome(folder);
        if (home && home.feature >= OLDEST) {
            return home;
        }
    }
    const homes = await Promise.all((await usualFolders()).map(readHome));
    return homes
        .filter((home): home is JavaHome => home !== undefined && home.feature >= OLDEST)
        .sort((one, other) => other.feature - one.feature)[0];
}

/** Reads what Java lies in a folder; undefined where none does. */
export async function readHome(folder: string): Promise<JavaHome | undefined> {
    if (folder === '') {
        return undefined;
    }
    try {
        await fs.access(path.join(folder, 'bin', windows ? 'java.exe' : 'java'), fs.constants.X_OK);
        const release = await fs.readFile(path.join(folder, 'release'), 'utf8');
        const version = /^JAVA_VERSION="?([^"\r\n]+)"?/m.exec(release)?.[1];
        const runtime = /^JAVA_RUNTIME_VERSION="?([^"\r\n]+)"?/m.exec(release)?.[1];
        return version ? { folder, feature: Number.parseInt(version, 10), runtime: runtime ?? version } : undefined;
    } catch {
        return undefined;
    }
}

async function onPath(): Promise<string> {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
        try {
            const java = await fs.realpath(path.join(folder, windows ? 'java.exe' : 'java'));
            return path.dirname(path.dirname(java));
        } catch {
            // not in this folder
        }
    }
    return '';
}

async function usualFolders(): Promise<string[]> {
    const parents = windows
        ? ['C:\\Program Files\\Java', 'C:\\Program Files\\Eclipse Adoptium', 'C:\\Program Files\\Microsoft', 'C:\\Program Files\\Zulu']
        : [
              '/usr/lib/jvm',
              '/usr/lib64/jvm',
              '/usr/local/lib/jvm',
              '/usr/java',
              '/opt/java',
              '/opt/jvm',
              '/Library/Java/JavaVirtualMachines',
          ];
    parents.push(path.join(os.homedir(), '.sdkman', 'candidates', 'java'), path.join(os.homedir(), '.jdks'));
    const found = await Promise.all(
        parents.map(async (parent) => {
            try {
                return (await fs.readdir(parent)).sort().map((name) => path.join(parent, name));
            } catch {
                return [];
            }
        }),
    );
    return found.flat().flatMap((folder) => (process.platform === 'darwin' ? [folder, path.join(folder, 'Contents', 'Home')] : [folder]));
}
