import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { DiagramPage } from './diagramPage';

const LAB = `/** Two switches and a host. */
topology lab "Three places"

zone core adjacent edge
zone edge

vertex left at [0, 0, 0] in core { backends ebpf }
vertex right at [2, 0, 0] in core { backends wasm }
vertex host at [1, 2, 0] in edge // the only one

edge left -- right bandwidth 40 Gbps
edge right -- host
`;

let diagram: DiagramPage;

before(async () => {
    diagram = await DiagramPage.open(LAB);
});

afterEach(async (context) => {
    await diagram.screenshot(`after ${context.name}`);
});

after(async () => {
    await diagram?.close();
});

test('every element is drawn, with its labels', async () => {
    assert.deepEqual(await diagram.page.locator('#diagram-canvas .vertex text.name').allTextContents(), ['left', 'right', 'host']);
    assert.deepEqual(await diagram.page.locator('#diagram-canvas .edge text.bandwidth').allTextContents(), ['40 Gbps', '10 Gbps']);
    assert.equal(await diagram.page.locator('#diagram-canvas .zone-frame').count(), 2);
});

test('an edge that is drawn by mouse is one new line', async () => {
    await diagram.draw('left', 'host');
    await diagram.says('edge left -- host');
    assert.deepEqual(newLines(LAB, diagram.text), ['edge left -- host']);
    await diagram.edge('left', 'host').waitFor({ state: 'attached' });
});

test('the diagram follows when the document goes back', async () => {
    await diagram.type(LAB);
    await diagram.edge('left', 'host').waitFor({ state: 'detached' });
});

test('a vertex that is moved goes to the nearest cell of the grid', async () => {
    const box = (await diagram.vertex('host').boundingBox())!;
    await diagram.page.mouse.move(box.x + box.width / 2, box.y + box.height - 6);
    await diagram.page.mouse.down();
    for (let step = 1; step <= 10; step++) {
        await diagram.page.mouse.move(box.x + box.width / 2 + step * 16, box.y + box.height - 6);
    }
    await diagram.page.mouse.up();
    await diagram.says(/vertex host at \[[2-9], 2, 0\] in edge \/\/ the only one/);
    await diagram.type(LAB);
});

test('a name is edited where it stands', async () => {
    await diagram.vertex('right').locator('text.name').dblclick();
    const input = diagram.page.locator('.label-edit input');
    await input.fill('east');
    await input.press('Enter');
    await diagram.says('vertex east at');
    assert.match(diagram.text, /edge left -- east bandwidth 40 Gbps\nedge east -- host/);
    await diagram.vertex('east').waitFor();
    await diagram.type(LAB);
    await diagram.vertex('right').waitFor();
});

test('the keys edit a name, too', async () => {
    await diagram.vertex('left').click();
    await diagram.page.keyboard.press('F2');
    const input = diagram.page.locator('.label-edit input');
    await input.fill('west');
    await input.press('Enter');
    await diagram.says('vertex west at');
    await diagram.type(LAB);
    await diagram.vertex('left').waitFor();
});

test('vertices are copied with the edges between them', async () => {
    await diagram.vertex('left').click();
    await diagram.vertex('right').click({ modifiers: ['Control'] });
    await diagram.page.keyboard.press('Control+c');
    // What was copied comes from the server: until then, there is nothing to paste.
    await diagram.until(async () => {
        await diagram.page.keyboard.press('Control+v');
        return diagram.sent.has('paste');
    }, 'something to paste');
    await diagram.says(/edge left_2 -- right_2 bandwidth 40 Gbps/);
    await diagram.vertex('left_2').waitFor();
    await diagram.type(LAB);
    await diagram.vertex('left_2').waitFor({ state: 'detached' });
});

test('the keys are listed', async () => {
    await diagram.page.locator('#diagram-canvas > svg').click({ position: { x: 5, y: 5 } });
    await diagram.page.keyboard.press('Alt+h');
    await diagram.page.locator('.keyboard-shortcuts-menu').filter({ hasText: 'Zoom' }).waitFor();
    await diagram.screenshot('keys');
    await diagram.page.locator('#key-shortcut-close-btn').click();
});

test('a property is edited in the panel, and a wrong value is told there', async () => {
    await diagram.edge('left', 'right').locator('path').first().click({ force: true });
    await diagram.field('bandwidth').waitFor();
    assert.equal(await diagram.field('bandwidth').inputValue(), '40 Gbps');
    await diagram.field('bandwidth').fill('fast');
    await diagram.field('bandwidth').press('Enter');
    await diagram.page.locator('.field[data-name=bandwidth] .problem').filter({ hasText: /./ }).waitFor();
    await diagram.screenshot('wrong value');
    await diagram.field('bandwidth').fill('25 Gbps');
    await diagram.field('bandwidth').press('Enter');
    await diagram.says('edge left -- right bandwidth 25 Gbps');
    await diagram.type(LAB);
});

test('a vertex is deleted with its edges', async () => {
    await diagram.vertex('host').click();
    await diagram.page.keyboard.press('Delete');
    await diagram.vertex('host').waitFor({ state: 'detached' });
    await diagram.until(() => !diagram.text.includes('vertex host') && !diagram.text.includes('-- host'), 'the text without the vertex');
    await diagram.type(LAB);
    await diagram.vertex('host').waitFor();
});

test('a vertex of the palette is a new line', async () => {
    await diagram.tool('Vertex').click();
    const canvas = (await diagram.page.locator('#diagram-canvas').boundingBox())!;
    await diagram.page.mouse.move(canvas.x + 30, canvas.y + canvas.height - 60);
    await diagram.page.mouse.click(canvas.x + 40, canvas.y + canvas.height - 60);
    await diagram.until(() => diagram.text.split('\nvertex ').length === 5, 'a fourth vertex');
    await diagram.type(LAB);
    await diagram.until(async () => (await diagram.page.locator('#diagram-canvas .vertex').count()) === 3, 'three vertices');
});

test('what is found is selected', async () => {
    await diagram.page.locator('#diagram-canvas > svg').click({ position: { x: 5, y: 5 } });
    await diagram.page.keyboard.press('Control+f');
    await diagram.page.keyboard.type('wasm');
    await diagram.page.locator('#diagram-canvas .vertex .sprotty-node.selected').waitFor();
    assert.equal(await diagram.page.locator('.search .count').innerText(), '1 of 1');
    await diagram.page.keyboard.press('Escape');
});

test('layouts are switched, and the whole diagram is seen in each', async () => {
    for (const layout of ['flat', 'elk', 'prism']) {
        await diagram.page.locator(`.segments button[data-layout=${layout}]`).click();
        await diagram.page.locator(`.segments button[data-layout=${layout}][aria-pressed=true]`).waitFor();
        await diagram.screenshot(`layout ${layout}`);
    }
    assert.equal(diagram.text, LAB);
});

test('while the text has a syntax error, the last good diagram stays and is not edited', async () => {
    await diagram.type(LAB + 'edge left --');
    await diagram.page.locator('#diagram-palette .tool-palette').waitFor({ state: 'hidden' });
    assert.equal(await diagram.page.locator('#diagram-canvas .vertex').count(), 3);
    await diagram.screenshot('syntax error');
    await diagram.type(LAB);
    await diagram.page.locator('#diagram-palette .tool-palette').waitFor();
});

test('what is wrong is marked where it is', async () => {
    await diagram.type(LAB + '\nedge left -- left\n');
    await diagram.page.locator('#diagram-canvas .sprotty-issue').first().waitFor();
    await diagram.type(LAB);
    await diagram.page.locator('#diagram-canvas .sprotty-issue').first().waitFor({ state: 'detached' });
});

test('pictures are handed to the host', async () => {
    await diagram.page.getByRole('button', { name: 'Save as SVG picture' }).click();
    await diagram.until(() => diagram.pictures.has('svg'), 'an SVG picture');
    assert.match(diagram.pictures.get('svg')!, /^<svg[^]*left[^]*<\/svg>$/);
    await diagram.page.getByRole('button', { name: 'Save as PNG picture' }).click();
    await diagram.until(() => diagram.pictures.has('png'), 'a PNG picture');
    const png = Buffer.from(diagram.pictures.get('png')!, 'base64');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    diagram.keep('picture.png', png);
    diagram.keep('picture.svg', Buffer.from(diagram.pictures.get('svg')!));
});

function newLines(before: string, now: string): string[] {
    const old = before.split('\n');
    return now.split('\n').filter((line) => !old.includes(line));
}
