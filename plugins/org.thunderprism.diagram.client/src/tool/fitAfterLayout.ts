import {
    EditorContextService,
    FitToScreenAction,
    GModelRoot,
    GNode,
    IActionDispatcher,
    IDiagramStartup,
    TYPES,
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

const PADDING = 40;
/** Small topologies are not blown up. */
const MOST_ZOOM = 1.5;

/** Shows the whole diagram when it is opened, and when it was laid out in another way. */
@injectable()
export class FitAfterLayout implements IDiagramStartup {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(EditorContextService) private readonly editor: EditorContextService;
    private layout: unknown;

    postModelInitialization(): void {
        this.layout = layoutOf(this.editor.modelRoot);
        this.fit();
        this.editor.onModelRootChanged((root) => {
            if (layoutOf(root) !== this.layout) {
                this.layout = layoutOf(root);
                this.fit();
            }
        });
    }

    private fit(): void {
        void this.dispatcher.dispatch(fit(this.editor.modelRoot));
    }
}

/** The whole diagram, whatever is selected. */
export function fit(root: Readonly<GModelRoot>): FitToScreenAction {
    const nodes = root.children.filter((child) => child instanceof GNode).map((child) => child.id);
    return FitToScreenAction.create(nodes, { padding: PADDING, maxZoom: MOST_ZOOM, animate: false });
}

export function layoutOf(root: Readonly<GModelRoot>): string | undefined {
    return root.cssClasses?.find((name) => name.startsWith('layout-'))?.substring('layout-'.length);
}
