import { getZoom, GlspEditLabelUI } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { PAGE } from '../binding';
import { Page } from '../page';

const LEAST_WIDTH = 110;
const HEIGHT = 24;

/** Edits a label where it stands: over its text, which may be anywhere in the page. */
@injectable()
export class LabelEditor extends GlspEditLabelUI {
    @inject(PAGE) private readonly page: Page;

    protected override setPosition(container: HTMLElement): void {
        const text = this.label && document.getElementById(this.domHelper.createUniqueDOMElementId(this.label));
        if (!this.label || !text) {
            return;
        }
        const seen = text.getBoundingClientRect();
        const canvas = this.page.canvas.getBoundingClientRect();
        const zoom = getZoom(this.label);
        const width = Math.max(LEAST_WIDTH * zoom, seen.width + 30);
        const height = HEIGHT * zoom;
        const box = {
            left: seen.left + (seen.width - width) / 2 - canvas.left,
            top: seen.top + (seen.height - height) / 2 - canvas.top,
        };
        for (const style of [container.style, this.editControl.style]) {
            style.width = `${width}px`;
            style.height = `${height}px`;
        }
        container.style.left = `${box.left}px`;
        container.style.top = `${box.top}px`;
    }
}
