import {
    EditorContextService,
    GModelRoot,
    IActionDispatcher,
    IDiagramStartup,
    isViewport,
    RequestExportAction,
    SetViewportAction,
    TYPES,
    Viewport,
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { PAGE } from '../binding';
import { Layout, setLayout } from '../model/actions';
import { Page } from '../page';
import { group, iconButton } from './dom';
import { fit, layoutOf } from './fitAfterLayout';

const LAYOUTS: { layout: Layout; label: string; title: string }[] = [
    { layout: 'prism', label: 'Prism', title: 'In space, from the grid positions' },
    { layout: 'flat', label: 'Flat', title: 'From above, floor by floor' },
    { layout: 'elk', label: 'Automatic', title: 'By the edges, whatever the grid positions' },
];
const STEP = 1.25;

/** What is done with the whole diagram: layout, zoom, export. */
@injectable()
export class Toolbar implements IDiagramStartup {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(EditorContextService) private readonly editor: EditorContextService;
    @inject(PAGE) private readonly page: Page;
    private readonly layouts = new Map<Layout, HTMLButtonElement>();
    private readonly percent = document.createElement('span');
    /** Before search, which puts itself between the layouts and these. */
    readonly rank = -1;

    preInitialize(): void {
        this.page.toolbar.setAttribute('role', 'toolbar');
        this.page.toolbar.setAttribute('aria-label', 'Diagram');
        this.percent.className = 'percent';
        this.page.toolbar.append(this.layoutChoice(), this.zoomButtons(), this.exportButtons());
    }

    postModelInitialization(): void {
        this.showState(this.editor.modelRoot);
        this.editor.onModelRootChanged((root) => this.showState(root));
        this.editor.onViewportChanged(() => this.showState(this.editor.modelRoot));
    }

    private layoutChoice(): HTMLElement {
        for (const { layout, label, title } of LAYOUTS) {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = label;
            button.title = title;
            button.dataset.layout = layout;
            button.addEventListener('click', () => void this.dispatcher.dispatch(setLayout(layout)));
            this.layouts.set(layout, button);
        }
        const choice = group('segments', ...this.layouts.values());
        choice.setAttribute('role', 'group');
        choice.setAttribute('aria-label', 'Layout');
        return choice;
    }

    private zoomButtons(): HTMLElement {
        return group(
            'zoom',
            iconButton('zoom-out', 'Zoom out', () => this.zoom(1 / STEP)),
            this.percent,
            iconButton('zoom-in', 'Zoom in', () => this.zoom(STEP)),
            iconButton('screen-full', 'Show all', () => void this.dispatcher.dispatch(fit(this.editor.modelRoot))),
        );
    }

    private exportButtons(): HTMLElement {
        const buttons = ['svg', 'png'].map((format) => {
            const name = format.toUpperCase();
            const save = (): void => void this.dispatcher.dispatch(RequestExportAction.create(format));
            const button = iconButton('export', `Save as ${name} picture`, save);
            button.append(name);
            return button;
        });
        return group('export', ...buttons);
    }

    /** Around the middle of what is seen. */
    private zoom(factor: number): void {
        const root = this.editor.modelRoot;
        if (!isViewport(root)) {
            return;
        }
        const { width, height } = root.canvasBounds;
        const zoom = Math.min(Math.max(root.zoom * factor, 0.05), 8);
        const shift = (length: number): number => (length / root.zoom - length / zoom) / 2;
        const scroll = { x: root.scroll.x + shift(width), y: root.scroll.y + shift(height) };
        void this.dispatcher.dispatch(SetViewportAction.create(root.id, { scroll, zoom }, { animate: false }));
    }

    private showState(root: Readonly<GModelRoot>): void {
        const layout = layoutOf(root);
        this.layouts.forEach((button, name) => button.setAttribute('aria-pressed', String(name === layout)));
        if (isViewport(root)) {
            this.showZoom(root);
        }
    }

    private showZoom(viewport: Readonly<Viewport>): void {
        this.percent.textContent = `${Math.round(viewport.zoom * 100)} %`;
    }
}
