/** An action of the Graphical Language Server Protocol. */
export interface Action {
    readonly kind: string;
}

/** An action for or of one diagram. */
export interface ActionMessage {
    readonly clientId: string;
    readonly action: Action;
}

/** A piece of the text that is replaced; offsets are those of the text before the edit. */
export interface TextChange {
    readonly offset: number;
    readonly length: number;
    readonly text: string;
}

/** The server asks to change the document. */
export interface EditAction extends Action {
    readonly kind: 'thunder/edit';
    /** Its number: 1, 2, …. */
    readonly edit: number;
    /** Of the text that it was made for. */
    readonly version: string;
    readonly label: string;
    readonly changes: readonly TextChange[];
}

/** The document's text, for the server. */
export interface TextAction extends Action {
    readonly kind: 'thunder/text';
    readonly text: string;
    /** Counts the changes that are not applied edits of the server. */
    readonly version: string;
    /** The last edit that was applied or refused. */
    readonly edit: number;
}

export interface RequestModelAction extends Action {
    readonly kind: 'requestModel';
    readonly options?: Record<string, unknown>;
}

/** A message for the user. */
export interface MessageAction extends Action {
    readonly kind: 'message';
    readonly severity: string;
    readonly message: string;
}

/** The client asked for what only the host can do. */
export interface HostAction extends Action {
    readonly kind: 'thunder/host';
    readonly command: 'undo' | 'redo' | 'save';
}

/** A picture that the page has made. */
export interface ExportResultAction extends Action {
    readonly kind: 'exportResult';
    readonly format: string;
    readonly data: string;
    readonly encoding: 'text' | 'base64';
}

/** Actions that are for the host, known by their kind. */
export type HostedAction = EditAction | MessageAction | HostAction | ExportResultAction | RequestModelAction;
