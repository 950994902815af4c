import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import { Workbench } from './workbench';

const GUARD = fs.readFileSync('../../examples/traffic_guard/traffic_guard.thunder', 'utf8');

const LIBRARY = `/** The largest port of a service. */
const SYSTEM_PORTS : u16 = 1023

/** Whether a port belongs to a service. */
fn is_service(port: u16) -> bool = port <= SYSTEM_PORTS
`;

const PROGRAM = `program ports version "1.0.0" facet bolt

import "library.thunder"

input Packet {
  port : u16 = l4.dst_port
}

module act role control {
  if is_service(port) {
    pass
  } else {
    drop
  }
}
`;

let workbench: Workbench;

before(async () => {
    workbench = await Workbench.open({
        'traffic_guard.thunder': GUARD,
        'mlp.json': fs.readFileSync('../../examples/traffic_guard/mlp.json', 'utf8'),
        'flows.csv': fs.readFileSync('../../examples/traffic_guard/flows.csv', 'utf8').split('\n').slice(0, 101).join('\n') + '\n',
        'ports/ports.thunder': PROGRAM,
        'ports/library.thunder': LIBRARY,
    });
});

afterEach(async (context) => {
    await workbench.screenshot(`after ${context.name}`);
});

after(async () => {
    await workbench?.close();
});

test('a mistake is seen while it is typed, with its code', async () => {
    await workbench.openFile('ports.thunder');
    await workbench.goTo(10, 6);
    await workbench.type('x');
    const problem = await workbench.problem('xis_service');
    assert.match(problem, /TP1101/);
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await workbench.screenshot('diagnostic');
    await workbench.page.keyboard.press('Control+1');
    await workbench.page.keyboard.press('Control+z');
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'hidden' });
});

test('completion proposes what has a meaning there', async () => {
    await workbench.goTo(10, 6);
    await workbench.type('is_');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.sees('.suggest-widget .monaco-list-row', 'is_service');
    await workbench.screenshot('completion');
    await workbench.page.keyboard.press('Escape');
    for (let i = 0; i < 3; i++) {
        await workbench.page.keyboard.press('Backspace');
    }
});

test('hover tells what a name is', async () => {
    await workbench.goTo(10, 8);
    await workbench.command('Show or Focus Hover');
    await workbench.sees('.monaco-hover', 'Whether a port belongs to a service');
    await workbench.screenshot('hover');
    await workbench.page.keyboard.press('Escape');
});

test('rename reaches the other file', async () => {
    await workbench.goTo(10, 8);
    await workbench.page.keyboard.press('F2');
    const name = workbench.page.locator('.rename-box input');
    await name.fill('is_system');
    await name.press('Enter');
    await workbench.sees('.view-line', 'if is_system(port)');
    await workbench.screenshot('rename');
    await workbench.command('Save All');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'hidden' });
    assert.match(workbench.read('ports/ports.thunder'), /if is_system\(port\)/);
    assert.match(workbench.read('ports/library.thunder'), /fn is_system\(/);
});

test('generated code is shown beside the program', async () => {
    await workbench.openFile('traffic_guard.thunder');
    await workbench.command('ThunderPrism: Show Generated eBPF');
    await workbench.tab('traffic_guard.bolt.c').waitFor();
    await workbench.sees('.editor-group-container .view-line', /SPDX|include/);
    await workbench.screenshot('generated');
});

test('verify runs every row on the runtimes', async () => {
    await workbench.tab('traffic_guard.thunder').click();
    await workbench.command('ThunderPrism: Verify on Data');
    await workbench.terminal(/wasm +100 +0/);
    await workbench.sees('.codelens-decoration', 'verified on flows.csv');
    await workbench.screenshot('verify');
});

test('the expanded program follows the typing', async () => {
    await workbench.openFile('ports.thunder');
    await workbench.command('ThunderPrism: Expand');
    await workbench.tab('ports.expanded.thunder').waitFor();
    await workbench.sees('.view-line', 'port <= 1023');
    await workbench.tab('ports.thunder').first().click();
    await workbench.goTo(11, 9);
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.type('reply');
    await workbench.sees('.editor-group-container:nth-of-type(2) .view-line, .view-line', /^\s*reply$/);
    await workbench.screenshot('expanded');
});

test('the explorer shows parts and builds', async () => {
    await workbench.tab('traffic_guard.thunder').click();
    await workbench.command('ThunderPrism: Build');
    await workbench.terminal(/artefacts? in build/);
    await workbench.command('ThunderPrism: Focus on Programs View');
    const program = await workbench.sees('.pane-body .monaco-list-row', 'traffic_guard.thunder');
    await program.locator('.monaco-tl-twistie').click();
    await workbench.sees('.pane-body .monaco-list-row', 'classify');
    await workbench.sees('.pane-body .monaco-list-row', 'irHash');
    await workbench.screenshot('explorer');
});

test('the test explorer verifies', async () => {
    await workbench.command('Testing: Focus on Test Explorer View');
    await workbench.sees('.test-explorer .monaco-list-row', 'verify traffic_guard.thunder on flows.csv');
    await workbench.command('Test: Run All Tests');
    await workbench.page.locator('.test-explorer .codicon-testing-passed-icon').first().waitFor();
    await workbench.screenshot('tests');
});

test('the server starts from the archive of classes that came with the extension', async () => {
    await workbench.command('ThunderPrism: Show Log');
    await workbench.sees('.output-view .view-line', /classes:.the.archive.in.the.extension/);
    assert.match(workbench.mappedFiles(), /bundled-[0-9a-f]{16}\.jsa/);
});
