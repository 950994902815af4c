import { KeyboardToolPalette } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { PAGE } from '../binding';
import { Page } from '../page';

/** What can be added, and the tools of the mouse; what concerns the whole diagram is in the toolbar. */
@injectable()
export class TopologyPalette extends KeyboardToolPalette {
    @inject(PAGE) private readonly page: Page;

    protected override getParentContainer(): HTMLElement {
        return this.page.palette;
    }

    protected override createHeaderTools(): HTMLElement {
        const tools = document.createElement('div');
        tools.classList.add('header-tools');
        this.defaultToolsButton = this.createDefaultToolButton();
        this.deleteToolButton = this.createMouseDeleteToolButton();
        this.marqueeToolButton = this.createMarqueeToolButton();
        const buttons = [this.defaultToolsButton, this.deleteToolButton, this.marqueeToolButton];
        this.headerToolsButtonMapping.clear();
        buttons.forEach((button, index) => this.headerToolsButtonMapping.set(index, button));
        tools.append(...buttons);
        return tools;
    }

    /** The palette is small enough to be always there. */
    protected override addMinimizePaletteButton(): void {}
}
