import { Action, Operation, RequestAction, ResponseAction } from '@eclipse-glsp/client';

/** Actions of the server that are for the host; the host takes them out before they reach the page. */
export const HOST_ACTIONS = ['thunder/edit', 'thunder/host', 'message'];

/** How the vertices are laid out. */
export type Layout = 'prism' | 'flat' | 'elk';

export interface SetLayoutAction extends Action {
    readonly kind: 'thunder/setLayout';
    readonly layout: Layout;
}

export interface FoundAction extends ResponseAction {
    readonly kind: 'thunder/found';
    readonly elementIds: string[];
}

export interface SearchAction extends RequestAction<FoundAction> {
    readonly kind: 'thunder/search';
    readonly query: string;
}

/** One property of an element, and how it is edited. */
export interface Field {
    readonly name: string;
    readonly label: string;
    /** `choice`: one of the options or nothing; `choices`: some of them, comma separated, in an order that counts. */
    readonly kind: 'text' | 'choice' | 'choices';
    readonly value: string;
    readonly options?: string[];
    readonly help?: string;
}

export interface PropertiesAction extends ResponseAction {
    readonly kind: 'thunder/properties';
    readonly elementId: string;
    readonly title: string;
    /** Empty when there is no such element any more. */
    readonly fields: Field[];
}

export interface RequestPropertiesAction extends RequestAction<PropertiesAction> {
    readonly kind: 'thunder/requestProperties';
    readonly elementId: string;
}

export interface SetPropertiesOperation extends Operation {
    readonly kind: 'thunder/setProperties';
    readonly elementId: string;
    /** As they are written in the language; an empty one is taken away. */
    readonly values: Record<string, string>;
}

export function setLayout(layout: Layout): SetLayoutAction {
    return { kind: 'thunder/setLayout', layout };
}

export function search(query: string): SearchAction {
    return { kind: 'thunder/search', requestId: RequestAction.generateRequestId(), query };
}

export function requestProperties(elementId: string): RequestPropertiesAction {
    return { kind: 'thunder/requestProperties', requestId: RequestAction.generateRequestId(), elementId };
}

export function setProperties(elementId: string, values: Record<string, string>): SetPropertiesOperation {
    return { kind: 'thunder/setProperties', isOperation: true, elementId, values };
}
