// Archives the classes of the language server for the Java in JAVA_HOME: server/classes.jsa.br, and server/classes.json, which says whom it fits.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

/** Any time will do that a zip file can hold, as long as it is always the same: 2020-01-01. */
const JAR_TIME = 1_577_836_800;

const home = process.env.JAVA_HOME;
if (!home) {
    throw new Error('JAVA_HOME is not set');
}
const release = fs.readFileSync(path.join(home, 'release'), 'utf8');
const runtime = /^JAVA_RUNTIME_VERSION="(.+)"/m.exec(release)[1];
const jars = ['server/thunder.jar', ...fs.readdirSync('server/lib').map((name) => `server/lib/${name}`)];
for (const jar of jars) {
    fs.utimesSync(jar, JAR_TIME, JAR_TIME);
}
fs.rmSync('server/classes.jsa', { force: true });
execFileSync(
    path.join(home, 'bin', 'java'),
    [
        '-XX:+UseSerialGC',
        '-Xmx800m',
        '-Djava.awt.headless=true',
        '-Dguice_bytecode_gen_option=DISABLED',
        '-Djdk.reflect.useNativeAccessorOnly=true',
        '-Xlog:disable',
        '-Xlog:all=off',
        '-XX:ArchiveClassesAtExit=server/classes.jsa',
        '-cp',
        'server/thunder.jar',
        'org.thunderprism.distribution.Rehearsal',
        'examples/traffic_guard/traffic_guard.thunder',
    ],
    { stdio: 'ignore' },
);
// The JVM says nothing when it could not write it: then there is nothing to read here.
const archive = fs.readFileSync('server/classes.jsa');
fs.rmSync('server/classes.jsa');
// The best quality would take twice the time for a twentieth less.
const packed = zlib.brotliCompressSync(archive, {
    params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 10,
        [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: archive.length,
    },
});
fs.writeFileSync('server/classes.jsa.br', packed);
const digest = createHash('sha256').update(archive).digest('hex');
const notes = { runtime, platform: `${process.platform}-${process.arch}`, jarTime: JAR_TIME, digest };
fs.writeFileSync('server/classes.json', `${JSON.stringify(notes, null, 2)}\n`);
