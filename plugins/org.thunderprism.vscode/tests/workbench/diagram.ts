import { Frame, Locator } from 'playwright-core';
import { Workbench } from './workbench';

/** The diagram that the workbench shows, as its user sees it. */
export class Diagram {
    private constructor(private readonly frame: Frame) {}

    /** The one that is seen, once its vertices are there. */
    static async on(workbench: Workbench): Promise<Diagram> {
        const end = Date.now() + 60_000;
        while (Date.now() < end) {
            for (const frame of workbench.page.frames()) {
                const vertex = frame.locator('#diagram-canvas .vertex').first();
                if ((await isShown(frame)) && (await vertex.isVisible().catch(() => false))) {
                    return new Diagram(frame);
                }
            }
            await workbench.page.waitForTimeout(200);
        }
        throw new Error('no diagram is seen');
    }

    get vertices(): Locator {
        return this.frame.locator('#diagram-canvas .vertex');
    }

    get edges(): Locator {
        return this.frame.locator('#diagram-canvas .edge');
    }

    vertex(name: string): Locator {
        return this.frame.locator(`#diagram-canvas [id$="_vertices/${name}"]`);
    }

    edge(one: string, other: string): Locator {
        return this.frame.locator(`#diagram-canvas [id$="_edges/${one}--${other}"]`);
    }

    label(vertex: string, name: string): Locator {
        return this.frame.locator(`#diagram-canvas [id$="_vertices/${vertex}#${name}"]`);
    }

    tool(name: string): Locator {
        return this.frame.locator('.tool-palette .tool-button').filter({ hasText: name });
    }

    field(name: string): Locator {
        return this.frame.locator(`#property-${name}`);
    }

    /** Waits until the page has a kind of theme. */
    async theme(kind: string): Promise<void> {
        await this.frame.locator(`body.${kind}`).waitFor();
    }

    /** The colours of each label and of what is behind the diagram. */
    async labelColours(): Promise<[string, string][]> {
        return this.frame.evaluate<[string, string][]>(`(() => {
            const ground = getComputedStyle(document.querySelector('#diagram-canvas > svg')).backgroundColor;
            return [...document.querySelectorAll('#diagram-canvas svg text')].map((label) => [getComputedStyle(label).fill, ground]);
        })()`);
    }

    /** Draws an edge by mouse; whether it may start and end there, the server says in between. */
    async draw(one: string, other: string): Promise<void> {
        await this.tool('Edge').click();
        await this.vertex(one).hover();
        await this.frame.locator('#diagram-canvas > svg.edge-creation-select-source-mode').waitFor();
        await this.vertex(one).click();
        await this.vertex(other).hover();
        await this.frame.locator('#diagram-canvas > svg.edge-creation-select-target-mode').waitFor();
        await this.vertex(other).click();
    }

    /** Gives the keys to the diagram, as a click beside the vertices does. */
    async focus(): Promise<void> {
        await this.frame.locator('#diagram-canvas > svg').click({ position: { x: 5, y: 5 } });
    }
}

/** A diagram whose tab is behind another one stays in the page, in a frame that is hidden. */
async function isShown(frame: Frame): Promise<boolean> {
    for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
        const element = await each.frameElement().catch(() => undefined);
        if (!(await element?.isVisible().catch(() => false))) {
            return false;
        }
    }
    return true;
}
