import * as vscode from 'vscode';
import { LanguageServer } from '../server/languageServer';
import { Part, ProgramParts, ProgramRequest } from '../server/protocol';
import { programs } from '../workspace/programs';
import { BuildNode, buildsOf } from './builds';

/** How long a pause in typing is before the explorer follows, in milliseconds. */
const PAUSE = 400;

type Node = ProgramNode | GroupNode | PartNode | VertexNode | BuildNode;

interface ProgramNode {
    readonly kind: 'program';
    readonly program: vscode.Uri;
}

interface GroupNode {
    readonly kind: 'group';
    readonly label: string;
    readonly icon: string;
    readonly children: Node[];
}

interface PartNode {
    readonly kind: 'part';
    readonly program: vscode.Uri;
    readonly part: Part;
    readonly icon: string;
}

interface VertexNode {
    readonly kind: 'vertex';
    readonly program: vscode.Uri;
    readonly vertex: string;
    readonly isFacet: boolean;
}

/** The workspace's programs: their modules, tables, models, vertices and builds. */
export class ProgramExplorer implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<Node | undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly subscriptions: vscode.Disposable[] = [];
    private pending: NodeJS.Timeout | undefined;
    /** What the server said since a file changed last. */
    private readonly parts = new Map<string, Promise<ProgramParts | null | undefined>>();

    constructor(private readonly server: LanguageServer) {
        const files = vscode.workspace.createFileSystemWatcher('**/{*.thunder,build.json}');
        this.subscriptions.push(
            files,
            files.onDidCreate(() => this.refreshSoon()),
            files.onDidDelete(() => this.refreshSoon()),
            files.onDidChange(() => this.refreshSoon()),
            // A watcher can miss files in a folder that was made a moment ago.
            vscode.workspace.onDidOpenTextDocument((document) => document.languageId === 'thunderdsl' && this.refreshSoon()),
            vscode.workspace.onDidChangeTextDocument((event) => event.document.languageId === 'thunderdsl' && this.refreshSoon()),
            server.onDidChangeState(() => this.refreshSoon()),
        );
    }

    async getChildren(node?: Node): Promise<Node[]> {
        if (!node) {
            return (await programs()).map((program) => ({ kind: 'program', program }));
        }
        switch (node.kind) {
            case 'program':
                return this.groups(node.program);
            case 'group':
                return node.children;
            default:
                return [];
        }
    }

    getTreeItem(node: Node): vscode.TreeItem {
        switch (node.kind) {
            case 'program': {
                const item = new vscode.TreeItem(node.program, vscode.TreeItemCollapsibleState.Collapsed);
                item.contextValue = 'program';
                item.description = vscode.workspace.asRelativePath(vscode.Uri.joinPath(node.program, '..'), false);
                item.command = { command: 'vscode.open', title: 'Open', arguments: [node.program] };
                return item;
            }
            case 'group': {
                const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
                item.iconPath = new vscode.ThemeIcon(node.icon);
                return item;
            }
            case 'part': {
                const item = new vscode.TreeItem(node.part.name);
                item.description = node.part.detail;
                item.iconPath = new vscode.ThemeIcon(node.icon);
                const position = new vscode.Position(node.part.line, 0);
                item.command = {
                    command: 'vscode.open',
                    title: 'Open',
                    arguments: [node.program, { selection: new vscode.Range(position, position) }],
                };
                return item;
            }
            case 'vertex': {
                const item = new vscode.TreeItem(node.vertex);
                item.description = node.isFacet ? 'facet' : undefined;
                item.iconPath = new vscode.ThemeIcon('circle-outline');
                item.contextValue = 'vertex';
                return item;
            }
            case 'build':
                return node.item;
        }
    }

    dispose(): void {
        clearTimeout(this.pending);
        this.subscriptions.forEach((subscription) => subscription.dispose());
        this.changed.dispose();
    }

    private async groups(program: vscode.Uri): Promise<Node[]> {
        const parts = await this.partsOf(program.toString());
        const builds = await buildsOf(program);
        return [
            ...(parts ? partGroups(program, parts) : []),
            ...(builds.length > 0 ? [{ kind: 'group' as const, label: 'Builds', icon: 'package', children: builds }] : []),
        ];
    }

    private partsOf(uri: string): Promise<ProgramParts | null | undefined> {
        const known = this.parts.get(uri);
        if (known) {
            return known;
        }
        const asked = this.server.ask(ProgramRequest, { uri });
        this.parts.set(uri, asked);
        return asked;
    }

    private refreshSoon(): void {
        this.parts.clear();
        clearTimeout(this.pending);
        this.pending = setTimeout(() => this.changed.fire(undefined), PAUSE);
    }
}

function partGroups(program: vscode.Uri, parts: ProgramParts): Node[] {
    const group = (label: string, icon: string, children: readonly Part[]): Node[] =>
        children.length === 0
            ? []
            : [{ kind: 'group', label, icon, children: children.map((part) => ({ kind: 'part', program, part, icon })) }];
    const vertices: Node[] = parts.vertices.map((vertex) => ({ kind: 'vertex', program, vertex, isFacet: vertex === parts.facet }));
    return [
        ...group('Modules', 'symbol-module', parts.modules),
        ...group('Tables', 'table', parts.tables),
        ...group('Models', 'symbol-function', parts.models),
        ...(vertices.length === 0
            ? []
            : [{ kind: 'group' as const, label: `Vertices of ${parts.topology}`, icon: 'type-hierarchy', children: vertices }]),
    ];
}
