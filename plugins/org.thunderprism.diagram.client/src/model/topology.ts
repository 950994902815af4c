import { EditableLabel, GEdge, GModelElement, GNode, isEditableLabel, WithEditableLabel } from '@eclipse-glsp/client';

/** The label that F2 and a double click on the element edit. */
function labelOf(element: { readonly children: readonly GModelElement[] }, type: string): (EditableLabel & GModelElement) | undefined {
    return element.children.find((child): child is EditableLabel & GModelElement => child.type === type && isEditableLabel(child));
}

/** A place that holds modules. */
export class Vertex extends GNode implements WithEditableLabel {
    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this, 'label:name');
    }
}

/** A region, with its vertices in it. */
export class ZoneNode extends GNode implements WithEditableLabel {
    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this, 'label:zone');
    }
}

/** What joins two vertices. */
export class Link extends GEdge implements WithEditableLabel {
    get editableLabel(): (EditableLabel & GModelElement) | undefined {
        return labelOf(this, 'label:bandwidth');
    }
}
