import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { JavaHome } from './javaHome';

/** What scripts/archive.mjs says of the archive that it has made. */
interface ArchiveNotes {
    /** The JDK's full version: another one cannot use the archive. */
    readonly runtime: string;
    /** Operating system and processor, as Node.js names them. */
    readonly platform: string;
    /** The time of the jars, in seconds: the JVM takes jars of other times for other jars. */
    readonly jarTime: number;
}

/** An archive of the classes that the server loads, which the JVM maps instead of parsing and verifying them again (JEP 350). */
export interface ClassArchive {
    readonly file: string;
    /** Whether it came with the extension; if not, the JVM makes it at its first end, and anew when it does not fit any more. */
    readonly bundled: boolean;
}

/**
 * The archive that came with the extension, where it was made for this Java; else one in the extension's storage.
 *
 * @param server folder of thunder.jar and of the bundled archive
 * @param storage folder that can be written
 */
export async function classArchive(home: JavaHome, server: string, storage: string): Promise<ClassArchive> {
    if (await fitsBundled(home, server)) {
        return { file: path.join(server, 'classes.jsa'), bundled: true };
    }
    return { file: path.join(storage, `classes-${home.runtime}.jsa`), bundled: false };
}

/** The JVM's options for an archive. One that it cannot use makes it no slower than none. */
export function archiveOptions(archive: ClassArchive): string[] {
    return [...(archive.bundled ? [] : ['-XX:+AutoCreateSharedArchive']), `-XX:SharedArchiveFile=${archive.file}`, '-Xshare:auto'];
}

async function fitsBundled(home: JavaHome, server: string): Promise<boolean> {
    try {
        const notes = JSON.parse(await fs.readFile(path.join(server, 'classes.json'), 'utf8')) as ArchiveNotes;
        if (notes.runtime !== home.runtime || notes.platform !== `${process.platform}-${process.arch}`) {
            return false;
        }
        await restoreTimes(server, notes.jarTime);
        return true;
    } catch {
        // none was bundled, or the folder is somebody else's
        return false;
    }
}

/** Whoever unpacks an extension gives its files the time of that moment. */
async function restoreTimes(server: string, jarTime: number): Promise<void> {
    const lib = path.join(server, 'lib');
    const jars = [path.join(server, 'thunder.jar'), ...(await fs.readdir(lib)).map((name) => path.join(lib, name))];
    await Promise.all(
        jars.map(async (jar) => {
            if ((await fs.stat(jar)).mtimeMs !== jarTime * 1000) {
                await fs.utimes(jar, jarTime, jarTime);
            }
        }),
    );
}
