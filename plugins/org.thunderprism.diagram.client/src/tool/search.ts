import { CenterAction, IActionDispatcher, IDiagramStartup, SelectAction, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { PAGE } from '../binding';
import { search } from '../model/actions';
import { Page } from '../page';
import { group, iconButton } from './dom';

/** Finds elements by their words; Enter goes from one to the next. */
@injectable()
export class Search implements IDiagramStartup {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(PAGE) private readonly page: Page;
    private readonly input = document.createElement('input');
    private readonly count = document.createElement('span');
    private group: HTMLElement;
    private found: string[] = [];
    private shown = 0;

    preInitialize(): void {
        this.input.type = 'search';
        this.input.placeholder = 'Find';
        this.input.setAttribute('aria-label', 'Find elements');
        this.count.className = 'count';
        this.count.setAttribute('aria-live', 'polite');
        this.input.addEventListener('input', () => void this.find());
        this.input.addEventListener('keydown', (event) => this.onKey(event));
        const next = iconButton('arrow-down', 'Next found element', () => this.show(this.shown + 1));
        this.group = group('search', this.input, this.count, next);
        this.page.toolbar.append(this.group);
        // Before the page's own listeners: their search is over the labels alone.
        window.addEventListener('keydown', (event) => this.onShortcut(event), true);
    }

    private onShortcut(event: KeyboardEvent): void {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
            event.preventDefault();
            event.stopPropagation();
            this.input.select();
            this.input.focus();
        }
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.show(this.shown + (event.shiftKey ? -1 : 1));
        } else if (event.key === 'Escape') {
            this.input.value = '';
            void this.find();
            this.page.canvas.querySelector<HTMLElement>('svg')?.focus();
        }
    }

    private async find(): Promise<void> {
        const query = this.input.value.trim();
        const answer = query === '' ? undefined : await this.dispatcher.request(search(query));
        if (query !== this.input.value.trim()) {
            // typed on meanwhile
            return;
        }
        this.found = answer?.elementIds ?? [];
        this.count.textContent = query === '' ? '' : 'none';
        this.group.classList.toggle('found', this.found.length > 0);
        this.show(0);
    }

    private show(index: number): void {
        if (this.found.length === 0) {
            return;
        }
        this.shown = (index + this.found.length) % this.found.length;
        this.count.textContent = `${this.shown + 1} of ${this.found.length}`;
        const element = this.found[this.shown];
        void this.dispatcher.dispatchAll([
            SelectAction.create({ selectedElementsIDs: [element], deselectedElementsIDs: true }),
            CenterAction.create([element], { retainZoom: true, animate: true }),
        ]);
    }
}
