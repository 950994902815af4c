import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Workbench } from './workbench';

const TOPOLOGY = `topology lab "Two racks"

zone core

/** Where traffic comes in. */
vertex crown at [0, 0, 0] in core
vertex bolt at [1, 0, 0] in core

edge crown -- bolt bandwidth 40 Gbps
`;

const PROGRAM = `program guard version "1.0.0" facet bolt on lab

import "lab.topology"

module decide at bolt {
  pass
}
`;

let workbench: Workbench;

before(async () => {
    workbench = await Workbench.open({ 'lab.topology': TOPOLOGY, 'guard.thunder': PROGRAM });
});

afterEach(async (context) => {
    await workbench.screenshot(`after ${context.name}`);
});

after(async () => {
    await workbench?.close();
});

test('a topology opens as a text with its colours and its outline', async () => {
    await workbench.openFile('lab.topology');
    await workbench.sees('.statusbar-item', 'ThunderPrism topology');
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.sees('.quick-input-list .monaco-list-row', 'crown -- bolt');
    await workbench.screenshot('topology outline');
    await workbench.page.keyboard.press('Escape');
});

test('completion in a topology knows its vertices', async () => {
    await workbench.page.keyboard.press('Control+End');
    await workbench.type('edge crown -- ');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.sees('.suggest-widget .monaco-list-row', 'bolt');
    await workbench.screenshot('topology completion');
    await workbench.page.keyboard.press('Escape');
});

test('a mistake in a topology is seen and mended', async () => {
    await workbench.type('vine');
    const problem = await workbench.problem("no vertex 'vine'");
    assert.match(problem, /TP1402/);
    await workbench.screenshot('topology diagnostic');
    await workbench.page.keyboard.press('Control+1');
    await workbench.goTo(10, 16);
    await workbench.page.keyboard.press('Control+.');
    await workbench.sees('.action-widget .monaco-list-row', 'Declare vertex vine');
    await workbench.screenshot('topology fix');
    await workbench.page.keyboard.press('Enter');
    await workbench.sees('.view-line', 'vertex vine');
    await workbench.page
        .locator('.markers-panel .monaco-list-row')
        .filter({ hasText: "no vertex 'vine'" })
        .first()
        .waitFor({ state: 'hidden' });
});

test('a vertex is renamed in the program that runs on it too', async () => {
    await workbench.goTo(7, 9);
    await workbench.page.keyboard.press('F2');
    const name = workbench.page.locator('.rename-box input');
    await name.fill('forge');
    await name.press('Enter');
    await workbench.sees('.view-line', 'vertex forge at');
    await workbench.command('Save All');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'hidden' });
    assert.match(workbench.read('lab.topology'), /edge crown -- forge/);
    assert.match(workbench.read('guard.thunder'), /module decide at forge/);
    await workbench.screenshot('topology rename');
});

test('a topology that was never saved is one', async () => {
    await workbench.command('File: New Untitled Text File');
    await workbench.command('Change Language Mode');
    await workbench.page.locator('.quick-input-widget input').first().fill('ThunderPrism topology');
    await workbench.page.keyboard.press('Enter');
    await workbench.sees('.statusbar-item', 'ThunderPrism topology');
    await workbench.type('topology new\nvertex a in nowhere');
    const problem = await workbench.problem("'nowhere'");
    assert.match(problem, /TP14/);
    await workbench.screenshot('topology unsaved');
});
