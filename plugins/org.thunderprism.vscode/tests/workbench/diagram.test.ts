import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Diagram } from './diagram';
import { Workbench } from './workbench';

const LAB = `/** Two switches and a host. */
topology lab

zone core adjacent edge
zone edge

vertex left at [0, 0, 0] in core { backends ebpf }
vertex right at [2, 0, 0] in core { backends wasm }
vertex host at [1, 2, 0] in edge // the only one

edge left -- right bandwidth 40 Gbps
edge right -- host
`;

let workbench: Workbench;
let diagram: Diagram;

before(async () => {
    workbench = await Workbench.open({ 'lab.topology': LAB });
});

afterEach(async (context) => {
    await workbench.screenshot(`after ${context.name}`);
});

after(async () => {
    await workbench?.close();
});

test('a topology opens as text, and from there as a diagram', async () => {
    await workbench.openFile('lab.topology');
    await workbench.page.locator('.editor-actions .action-label[aria-label^="Open as Diagram"]').click();
    diagram = await Diagram.on(workbench);
    assert.equal(await diagram.vertices.count(), 3);
    assert.equal(await diagram.edges.count(), 2);
    await workbench.screenshot('diagram');
});

test('an edge that is drawn is one line of the text', async () => {
    await diagram.draw('left', 'host');
    await diagram.edge('left', 'host').waitFor({ state: 'attached' });
    await workbench.tab('lab.topology').and(workbench.page.locator('.dirty')).first().waitFor();
    await workbench.save();
    const lines = LAB.split('\n');
    const now = workbench.read('lab.topology').split('\n');
    assert.deepEqual(
        now.filter((line) => !lines.includes(line)),
        ['edge left -- host'],
    );
    assert.equal(now.length, lines.length + 1);
    await workbench.screenshot('diagram edge');
});

test('undo takes the edge away, redo brings it back', async () => {
    await diagram.focus();
    await workbench.page.keyboard.press('Control+z');
    await diagram.edge('left', 'host').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+Shift+z');
    await diagram.edge('left', 'host').waitFor({ state: 'attached' });
    await diagram.focus();
    await workbench.page.keyboard.press('Control+z');
    await diagram.edge('left', 'host').waitFor({ state: 'detached' });
    await workbench.save();
    assert.equal(workbench.read('lab.topology'), LAB);
});

test('a property is changed in the text as it is written there', async () => {
    await diagram.vertex('host').click();
    await diagram.field('backends').fill('ebpf, wasm');
    await diagram.field('backends').press('Enter');
    await diagram.label('host', 'backends').filter({ hasText: 'ebpf, wasm' }).waitFor();
    await workbench.save();
    assert.match(workbench.read('lab.topology'), /vertex host at \[1, 2, 0\] in edge \{[^}]*backends ebpf, wasm[^}]*\}/);
    await workbench.screenshot('diagram properties');
});

test('text and diagram stay in step side by side', async () => {
    await workbench.command('ThunderPrism: Open as Text');
    await workbench.page.locator('.editor-group-container .monaco-editor').first().waitFor();
    await workbench.command('ThunderPrism: Open as Diagram to the Side');
    diagram = await Diagram.on(workbench);
    await workbench.page.locator('.editor-group-container .monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.type('vertex typed at [0, 2, 0] in edge\nedge typed -- host\n');
    await diagram.vertex('typed').waitFor();
    await workbench.screenshot('diagram beside text');
});

test('labels are readable in light and in dark', async () => {
    for (const kind of ['vscode-light', 'vscode-dark']) {
        await diagram.theme(kind);
        for (const [text, ground] of await diagram.labelColours()) {
            assert.ok(contrast(text, ground) >= 4.5, `${kind}: ${text} on ${ground}`);
        }
        await workbench.screenshot(`diagram ${kind}`);
        await workbench.command('Preferences: Toggle between Light/Dark Themes');
    }
});

/** Of two colours, as the guidelines of the web define it (WCAG 2.2, contrast ratio). */
function contrast(one: string, other: string): number {
    const [low, high] = [luminance(one), luminance(other)].sort((left, right) => left - right);
    return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
    const [red, green, blue] = colour
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
