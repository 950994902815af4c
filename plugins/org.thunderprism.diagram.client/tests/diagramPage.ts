import { ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserContext, chromium, Locator, Page } from 'playwright-core';
import { createMessageConnection, MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** How long anything may take on a machine that does other work too, in milliseconds. */
const PATIENCE = 60_000;
const SERVER = '../../releng/org.thunderprism.distribution/target/thunder/thunder.jar';
const CLIENT = 'topology-test';

interface Edit {
    readonly edit: number;
    readonly version: string;
    readonly changes: { readonly offset: number; readonly length: number; readonly text: string }[];
}

interface ActionMessage {
    readonly clientId: string;
    readonly action: { readonly kind: string };
}

/** The diagram in a browser, joined with the real server as Eclipse joins them: messages are passed on as texts, and the document is kept here. */
export class DiagramPage {
    text: string;
    /** What the page gave to be saved, by format. */
    readonly pictures = new Map<string, string>();
    /** The kinds of actions that the page has sent. */
    readonly sent = new Set<string>();
    private version = 0;
    private handled = 0;

    private constructor(
        private readonly server: ChildProcess,
        private readonly connection: MessageConnection,
        private readonly context: BrowserContext,
        readonly page: Page,
        private readonly folder: string,
        text: string,
    ) {
        this.text = text;
    }

    /** @param text of the topology */
    static async open(text: string, theme = 'light'): Promise<DiagramPage> {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diagram-'));
        const file = path.join(folder, 'network.topology');
        fs.writeFileSync(file, text);
        const server = spawn(path.join(process.env.JAVA_HOME ?? '', 'bin/java'), ['-jar', SERVER, 'diagram'], {
            stdio: ['pipe', 'pipe', 'inherit'],
        });
        const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
        const context = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
            executablePath: '/usr/bin/chromium',
            headless: true,
            viewport: { width: 1280, height: 800 },
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-sync',
            ],
        });
        const page = context.pages()[0] ?? (await context.newPage());
        page.setDefaultTimeout(PATIENCE);
        const diagram = new DiagramPage(server, connection, context, page, folder, text);
        await diagram.join();
        const address = pathToFileURL('dist/diagram.html');
        address.search = new URLSearchParams({ client: CLIENT, source: pathToFileURL(file).href, theme }).toString();
        await page.goto(address.href);
        await page.locator('.vertex').first().waitFor();
        return diagram;
    }

    async close(): Promise<void> {
        await this.context.close();
        this.connection.dispose();
        this.server.stdin?.end();
        fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }

    vertex(name: string): Locator {
        return this.page.locator(`#diagram-canvas [id$="_vertices/${name}"]`);
    }

    edge(one: string, other: string): Locator {
        return this.page.locator(`#diagram-canvas [id$="_edges/${one}--${other}"]`);
    }

    tool(name: string): Locator {
        return this.page.locator('.tool-palette .tool-button').filter({ hasText: name });
    }

    field(name: string): Locator {
        return this.page.locator(`#property-${name}`);
    }

    /** Draws an edge by mouse; whether it may start and end there, the server says in between. */
    async draw(one: string, other: string): Promise<void> {
        await this.tool('Edge').click();
        await this.vertex(one).hover();
        await this.page.locator('#diagram-canvas > svg.edge-creation-select-source-mode').waitFor();
        await this.vertex(one).click();
        await this.vertex(other).hover();
        await this.page.locator('#diagram-canvas > svg.edge-creation-select-target-mode').waitFor();
        await this.vertex(other).click();
    }

    /** The document becomes another text, as by typing or undoing. */
    async type(text: string): Promise<void> {
        this.text = text;
        this.version++;
        await this.tell();
    }

    /** Waits until the document says this. */
    async says(words: string | RegExp): Promise<void> {
        await this.until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `the text to say ${words}`);
    }

    async until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
        const end = Date.now() + PATIENCE;
        while (!(await holds())) {
            if (Date.now() > end) {
                throw new Error(`waited in vain for ${what}:\n${this.text}`);
            }
            await this.page.waitForTimeout(50);
        }
    }

    async screenshot(name: string): Promise<void> {
        fs.mkdirSync('target/screenshots', { recursive: true });
        await this.page.screenshot({ path: `target/screenshots/${name}.png` });
    }

    keep(name: string, content: Buffer): void {
        fs.writeFileSync(path.join('target/screenshots', name), content);
    }

    private async join(): Promise<void> {
        await this.page.exposeFunction('thunderSend', (message: string) => this.fromPage(message));
        this.connection.onNotification('process', (message: ActionMessage) => this.fromServer(message));
        this.connection.listen();
    }

    private async fromPage(text: string): Promise<void> {
        const message = JSON.parse(text) as { id?: number; method: string; params: ActionMessage };
        if (message.id === undefined) {
            const { clientId, action } = message.params;
            this.sent.add(action.kind);
            if (action.kind === 'exportResult') {
                const picture = action as unknown as { format: string; data: string };
                this.pictures.set(picture.format, picture.data);
                return;
            }
            const options = { text: this.text, version: String(this.version) };
            const passed =
                action.kind === 'requestModel'
                    ? { ...action, options: { ...(action as { options?: object }).options, ...options } }
                    : action;
            await this.connection.sendNotification(message.method, { clientId, action: passed });
        } else {
            const result = await this.connection.sendRequest(message.method, message.params);
            await this.toPage({ jsonrpc: '2.0', id: message.id, result: result ?? null });
        }
    }

    private async fromServer(message: ActionMessage): Promise<void> {
        const { action } = message;
        if (action.kind === 'thunder/edit') {
            await this.apply(action as unknown as Edit);
        } else if (!['message', 'thunder/host'].includes(action.kind)) {
            await this.toPage({ jsonrpc: '2.0', method: 'process', params: message });
        }
    }

    private async apply({ edit, version, changes }: Edit): Promise<void> {
        if (version === String(this.version)) {
            for (const { offset, length, text } of [...changes].reverse()) {
                this.text = this.text.substring(0, offset) + text + this.text.substring(offset + length);
            }
        }
        this.handled = edit;
        await this.tell();
    }

    private async tell(): Promise<void> {
        const action = { kind: 'thunder/text', text: this.text, version: String(this.version), edit: this.handled };
        await this.connection.sendNotification('process', { clientId: CLIENT, action });
    }

    private async toPage(message: object): Promise<void> {
        await this.page.evaluate((text) => window.thunderReceive?.(text), JSON.stringify(message)).catch(() => undefined);
    }
}
