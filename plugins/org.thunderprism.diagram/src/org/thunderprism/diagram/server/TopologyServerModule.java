package org.thunderprism.diagram.server;

import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPServer;

/** A GLSP server for diagrams of topologies. */
final class TopologyServerModule extends ServerModule {

    TopologyServerModule() {
        configureDiagramModule(new TopologyDiagramModule());
    }

    @Override
    protected Class<? extends ServerGsonConfigurator> bindGsonConfigurator() {
        return ActionFormat.class;
    }

    @Override
    protected Class<? extends GLSPServer> bindGLSPServer() {
        return TopologyGlspServer.class;
    }
}
