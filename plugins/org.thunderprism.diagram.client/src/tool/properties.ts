import {
    EditorContextService,
    IActionDispatcher,
    IDiagramStartup,
    RequestEditValidationAction,
    SelectionService,
    TYPES,
    ValidationStatus,
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { PAGE } from '../binding';
import { Field, PropertiesAction, requestProperties, setProperties } from '../model/actions';
import { Page } from '../page';
import { fieldInput, FieldInput } from './fieldInput';

/** The properties of the selected element, or of the topology, and a way to change them. */
@injectable()
export class Properties implements IDiagramStartup {
    @inject(TYPES.IActionDispatcher) private readonly dispatcher: IActionDispatcher;
    @inject(SelectionService) private readonly selection: SelectionService;
    @inject(EditorContextService) private readonly editor: EditorContextService;
    @inject(PAGE) private readonly page: Page;
    private shown: PropertiesAction | undefined;
    private inputs: FieldInput[] = [];

    postModelInitialization(): void {
        this.selection.onSelectionChanged(() => void this.refresh());
        this.editor.onModelRootChanged(() => void this.refresh());
        this.editor.onEditModeChanged(() => this.showEditMode());
        void this.refresh();
    }

    private async refresh(): Promise<void> {
        const element = this.element();
        const answer = await this.dispatcher.request(requestProperties(element));
        if (element === this.element()) {
            this.show(answer);
        }
    }

    /** The only one that is selected; of several, or of none, those of the topology are shown. */
    private element(): string {
        const [first, ...others] = this.selection.getSelectedElementIDs();
        return first !== undefined && others.length === 0 ? first : this.editor.modelRoot.id;
    }

    /** Of the same element only the values are shown anew, so that the caret stays where it is. */
    private show(properties: PropertiesAction): void {
        const same =
            this.shown?.elementId === properties.elementId && this.shown.fields.map(shape).join() === properties.fields.map(shape).join();
        this.shown = properties;
        if (same) {
            properties.fields.forEach((field, index) => this.inputs[index].show(field.value));
        } else {
            this.build(properties);
        }
        this.page.properties.querySelector('h2')!.textContent = properties.title;
        this.showEditMode();
    }

    private build(properties: PropertiesAction): void {
        const title = document.createElement('h2');
        this.inputs = properties.fields.map((field) => fieldInput(field, (value) => this.change(properties.elementId, field, value)));
        this.page.properties.replaceChildren(title, ...this.inputs.map((input) => input.element));
    }

    /** @returns what is wrong with the value, which is not taken over then */
    private async change(elementId: string, field: Field, value: string): Promise<string | undefined> {
        const question = RequestEditValidationAction.create({
            contextId: `property:${field.name}`,
            modelElementId: elementId,
            text: value,
        });
        const { status } = await this.dispatcher.request(question);
        if (ValidationStatus.isError(status)) {
            return status.message;
        }
        await this.dispatcher.dispatch(setProperties(elementId, { [field.name]: value }));
        return undefined;
    }

    private showEditMode(): void {
        this.inputs.forEach((input) => input.enable(!this.editor.isReadonly));
    }
}

function shape(field: Field): string {
    return `${field.name} ${field.kind} ${field.options?.join('|') ?? ''}`;
}
