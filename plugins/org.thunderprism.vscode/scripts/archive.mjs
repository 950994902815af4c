// Archives the classes of the language server for the Java in JAVA_HOME: server/classes.jsa, and server/classes.json, which says whom it fits.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

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
// The JVM says nothing when it could not write it.
fs.accessSync('server/classes.jsa');
const notes = { runtime, platform: `${process.platform}-${process.arch}`, jarTime: JAR_TIME };
fs.writeFileSync('server/classes.json', `${JSON.stringify(notes, null, 2)}\n`);
