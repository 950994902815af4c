import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { JavaHome } from './javaHome';

/** What scripts/archive.mjs says of the archive that it has made. */
interface ArchiveNotes {
    /** The JDK's full version: another one cannot use the archive. */
    readonly runtime: string;
    /** Operating system and processor, as Node.js names them. */
    readonly platform: string;
    /** The time of the jars, in seconds: the JVM takes jars of other times for other jars. */
    readonly jarTime: number;
    /** SHA-256 of the archive, unpacked. */
    readonly digest: string;
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
    const bundled = await bundledArchive(home, server, storage);
    if (bundled) {
        return { file: bundled, bundled: true };
    }
    return { file: path.join(storage, `classes-${home.runtime}.jsa`), bundled: false };
}

/** The JVM's options for an archive. One that it cannot use makes it no slower than none. */
export function archiveOptions(archive: ClassArchive): string[] {
    return [...(archive.bundled ? [] : ['-XX:+AutoCreateSharedArchive']), `-XX:SharedArchiveFile=${archive.file}`, '-Xshare:auto'];
}

async function bundledArchive(home: JavaHome, server: string, storage: string): Promise<string | undefined> {
    try {
        const notes = JSON.parse(await fs.readFile(path.join(server, 'classes.json'), 'utf8')) as ArchiveNotes;
        if (notes.runtime !== home.runtime || notes.platform !== `${process.platform}-${process.arch}`) {
            return undefined;
        }
        await restoreTimes(server, notes.jarTime);
        return await unpacked(server, storage, notes.digest);
    } catch {
        // none was bundled, or a folder is somebody else's
        return undefined;
    }
}

/** The JVM maps the archive as it is, so that it lies packed in the extension alone. */
async function unpacked(server: string, storage: string, digest: string): Promise<string> {
    const name = `bundled-${digest.substring(0, 16)}.jsa`;
    const file = path.join(storage, name);
    const others = (await fs.readdir(storage)).filter((other) => /^bundled-.*\.jsa$/.test(other));
    if (!others.includes(name)) {
        // Another window may do the same at the same time.
        const part = path.join(storage, `${name}.${randomUUID()}`);
        await fs.writeFile(part, await promisify(brotliDecompress)(await fs.readFile(path.join(server, 'classes.jsa.br'))));
        await fs.rename(part, file);
        await Promise.allSettled(others.map((other) => fs.rm(path.join(storage, other))));
    }
    return file;
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
