import 'reflect-metadata';
import { createDiagramOptionsModule, DiagramLoader } from '@eclipse-glsp/client';
import { createContainer } from './container';
import { connect } from './host/connection';
import { findHost } from './host/host';
import { buildPage } from './page';

/** Must be the server's name of this kind of diagram. */
const DIAGRAM_TYPE = 'topology';

const host = findHost();
const page = buildPage(document.body);
const client = connect(host);
const container = createContainer(
    host,
    page,
    createDiagramOptionsModule(
        { clientId: host.clientId, diagramType: DIAGRAM_TYPE, glspClientProvider: async () => client, sourceUri: host.sourceUri },
        { baseDiv: page.canvas.id, hiddenDiv: page.hidden.id, zoomLimits: { min: 0.05, max: 8 } },
    ),
);
void container.get(DiagramLoader).load();
