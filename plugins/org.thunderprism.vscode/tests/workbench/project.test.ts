import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Workbench } from './workbench';

const SETTINGS = { 'thunderprism.build.onSave': true };

/** The language server passes over `target`: what is found there, the task's problem matcher has found. */
const TASKS = {
    version: '2.0.0',
    tasks: [
        {
            type: 'thunder',
            command: 'check',
            program: 'target/wrong.thunder',
            label: 'look at the wrong one',
            presentation: { reveal: 'always' },
        },
    ],
};

let workbench: Workbench;

before(async () => {
    workbench = await Workbench.open({
        'notes.txt': 'Programs will be here.\n',
        '.vscode/settings.json': JSON.stringify(SETTINGS),
        '.vscode/tasks.json': JSON.stringify(TASKS),
    });
});

afterEach(async (context) => {
    await workbench.screenshot(`after ${context.name}`);
});

after(async () => {
    await workbench?.close();
});

test('a workspace without programs says how to get one', async () => {
    await workbench.page.locator('.activitybar .action-label[aria-label="ThunderPrism"]').first().click();
    await workbench.sees('.welcome-view-content', 'No ThunderDSL program is in this workspace');
    await workbench.screenshot('welcome');
});

test('an example becomes a program of the workspace', async () => {
    await workbench.page.locator('.welcome-view-content .monaco-button').filter({ hasText: 'New Program from Example' }).first().click();
    await (await workbench.sees('.quick-input-list .monaco-list-row', 'heavy hitter')).click();
    await workbench.answer('Name of the program', 'hitters');
    await workbench.accept('In which folder?');
    await workbench.tab('heavy_hitter.thunder').waitFor();
    assert.match(workbench.read('hitters/heavy_hitter.thunder'), /^program heavy_hitter/m);
    await workbench.sees('.pane-body .monaco-list-row', 'heavy_hitter.thunder');
    await workbench.screenshot('new program');
});

test('the status bar tells of the server and restarts it', async () => {
    const item = await workbench.sees('.statusbar-item', 'ThunderPrism');
    await item.click();
    await (await workbench.sees('.quick-input-list .monaco-list-row', 'Restart server')).click();
    await workbench.page.locator('.statusbar-item .codicon-zap').first().waitFor();
    await workbench.screenshot('status');
});

test('a program that is saved is built, and its lens tells of that', async () => {
    await workbench.openFile('heavy_hitter.thunder');
    await workbench.sees('.codelens-decoration', 'not built');
    await workbench.page.keyboard.press('Control+End');
    await workbench.type('// the end');
    await workbench.save();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.sees('.codelens-decoration', /wasm/);
    assert.match(workbench.read('hitters/build/build.json'), /"irHash"/);
    await workbench.screenshot('build on save');
});

test('a task checks a program, and its findings become problems', async () => {
    workbench.write('target/wrong.thunder', 'module wrong { let x = nowhere }\n');
    await workbench.command('Tasks: Run Task');
    await (await workbench.sees('.quick-input-list .monaco-list-row', 'look at the wrong one')).click();
    await workbench.terminal(/wrong\.thunder:1:24: error TP1101/);
    const problem = await workbench.problem('nowhere');
    assert.match(problem, /TP1101/);
    await workbench.screenshot('task');
});

test('every program has its tasks', async () => {
    await workbench.command('Tasks: Run Build Task');
    await workbench.sees('.quick-input-list .monaco-list-row', 'build heavy_hitter.thunder');
    await workbench.screenshot('tasks');
    await workbench.page.keyboard.press('Escape');
});
