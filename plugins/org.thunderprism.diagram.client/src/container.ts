import {
    bindAsService,
    bindOrRebind,
    configureActionHandler,
    configureDefaultModelElements,
    configureModelElement,
    ConsoleLogger,
    ContainerConfiguration,
    DefaultTypes,
    editLabelFeature,
    ExportResultAction,
    FeatureModule,
    GGraph,
    GLabel,
    GLabelView,
    GlspEditLabelUI,
    helperLineModule,
    initializeDiagramContainer,
    KeyboardToolPalette,
    LogLevel,
    saveModule,
    standaloneCopyPasteModule,
    standaloneMarkerNavigatorModule,
    standaloneSelectModule,
    standaloneShortcutsModule,
    standaloneViewportModule,
    toolPaletteModule,
    TYPES,
    undoRedoModule,
    withEditLabelFeature,
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import { HOST, PAGE } from './binding';
import { Host } from './host/host';
import { keyboardModule } from './keyboard';
import { Link, Vertex, ZoneNode } from './model/topology';
import { Page } from './page';
import './style/diagram.css';
import { ExportToHost } from './tool/exportToHost';
import { FitAfterLayout } from './tool/fitAfterLayout';
import { LabelEditor } from './tool/labelEditor';
import { Properties } from './tool/properties';
import { Search } from './tool/search';
import { Toolbar } from './tool/toolbar';
import { TopologyPalette } from './tool/topologyPalette';
import { EdgeView } from './view/edgeView';
import { TopologyView } from './view/topologyView';
import { VertexView } from './view/vertexView';
import { ZoneView } from './view/zoneView';

const EDITABLE_LABELS = ['label:name', 'label:backends', 'label:bandwidth', 'label:zone'];
const SHOWN_LABELS = ['label:placed', 'label:load'];

/** The client of one diagram. */
export function createContainer(host: Host, page: Page, ...configuration: ContainerConfiguration): Container {
    const ofHost = host.forwardsKeys ? [undoRedoModule, saveModule] : [];
    return initializeDiagramContainer(
        new Container(),
        {
            add: [
                keyboardModule,
                helperLineModule,
                standaloneCopyPasteModule,
                standaloneMarkerNavigatorModule,
                standaloneSelectModule,
                standaloneShortcutsModule,
                standaloneViewportModule,
                ...ofHost,
                topologyModule(host, page),
            ],
            remove: [toolPaletteModule],
        },
        ...configuration,
    );
}

function topologyModule(host: Host, page: Page): FeatureModule {
    return new FeatureModule(
        (bind, unbind, isBound, rebind) => {
            const context = { bind, unbind, isBound, rebind };
            bindOrRebind(context, TYPES.ILogger).to(ConsoleLogger).inSingletonScope();
            bindOrRebind(context, TYPES.LogLevel).toConstantValue(LogLevel.warn);
            bind(HOST).toConstantValue(host);
            bind(PAGE).toConstantValue(page);

            configureDefaultModelElements(context);
            configureModelElement(context, DefaultTypes.GRAPH, GGraph, TopologyView);
            configureModelElement(context, 'node:vertex', Vertex, VertexView, { enable: [withEditLabelFeature] });
            configureModelElement(context, 'node:zone', ZoneNode, ZoneView, { enable: [withEditLabelFeature] });
            configureModelElement(context, 'edge:link', Link, EdgeView, { enable: [withEditLabelFeature] });
            EDITABLE_LABELS.forEach((type) => configureModelElement(context, type, GLabel, GLabelView, { enable: [editLabelFeature] }));
            SHOWN_LABELS.forEach((type) => configureModelElement(context, type, GLabel, GLabelView));

            rebind(GlspEditLabelUI).to(LabelEditor).inSingletonScope();
            rebind(KeyboardToolPalette).to(TopologyPalette).inSingletonScope();
            bindAsService(context, TYPES.IDiagramStartup, Toolbar);
            bindAsService(context, TYPES.IDiagramStartup, Search);
            bindAsService(context, TYPES.IDiagramStartup, Properties);
            bindAsService(context, TYPES.IDiagramStartup, FitAfterLayout);
            bind(ExportToHost).toSelf().inSingletonScope();
            configureActionHandler(context, ExportResultAction.KIND, ExportToHost);
        },
        { featureId: Symbol('topology') },
    );
}
