import { RequestType } from 'vscode-languageclient/node';

/** A program, and one of the vertices that run it; every vertex where none is named. */
export interface ProgramAddress {
    readonly uri: string;
    readonly vertex?: string;
}

export interface StageAddress extends ProgramAddress {
    readonly stage: 'expand' | 'lower' | 'fuse';
}

export interface BackendAddress extends ProgramAddress {
    readonly backend: string;
}

/** A text made from a program, or why it cannot be made. */
export interface MadeText {
    readonly text?: string;
    readonly problem?: string;
}

/** A program's parts, for the explorer. Lines are zero-based. */
export interface ProgramParts {
    readonly name: string;
    readonly facet: string;
    readonly topology: string;
    readonly vertices: readonly string[];
    readonly modules: readonly Part[];
    readonly tables: readonly Part[];
    readonly models: readonly Part[];
}

export interface Part {
    readonly name: string;
    readonly detail: string;
    readonly line: number;
}

/** Requests of the server beyond the Language Server Protocol. */
export const ExpandedRequest = new RequestType<ProgramAddress, MadeText, void>('thunder/expanded');
export const IrRequest = new RequestType<StageAddress, MadeText, void>('thunder/ir');
export const GeneratedRequest = new RequestType<BackendAddress, MadeText, void>('thunder/generated');
export const ProgramRequest = new RequestType<ProgramAddress, ProgramParts | null, void>('thunder/program');
