package org.thunderprism.diagram.server;

import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.actions.SaveModelActionHandler;
import org.eclipse.glsp.server.di.DiagramModule;
import org.eclipse.glsp.server.di.MultiBinding;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.features.directediting.RequestEditValidationHandler;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;
import org.eclipse.glsp.server.features.undoredo.UndoRedoActionHandler;
import org.eclipse.glsp.server.features.validation.ModelValidator;
import org.eclipse.glsp.server.gmodel.GModelCutOperationHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.thunderprism.diagram.exchange.RequestExportHandler;
import org.thunderprism.diagram.graph.TopologyGraph;
import org.thunderprism.diagram.host.HostCommands;
import org.thunderprism.diagram.host.TextHandler;
import org.thunderprism.diagram.navigation.RequestTextRangeHandler;
import org.thunderprism.diagram.navigation.SelectAtHandler;
import org.thunderprism.diagram.operation.ChangeZoneHandler;
import org.thunderprism.diagram.operation.CopyHandler;
import org.thunderprism.diagram.operation.CreateEdgeHandler;
import org.thunderprism.diagram.operation.CreateVertexHandler;
import org.thunderprism.diagram.operation.CreateZoneHandler;
import org.thunderprism.diagram.operation.CutHandler;
import org.thunderprism.diagram.operation.DeleteHandler;
import org.thunderprism.diagram.operation.EdgeChecker;
import org.thunderprism.diagram.operation.KeepStraightHandler;
import org.thunderprism.diagram.operation.MoveHandler;
import org.thunderprism.diagram.operation.PasteHandler;
import org.thunderprism.diagram.operation.ReconnectEdgeHandler;
import org.thunderprism.diagram.operation.RenameHandler;
import org.thunderprism.diagram.operation.SetPropertiesHandler;
import org.thunderprism.diagram.property.EditValidation;
import org.thunderprism.diagram.property.RequestPropertiesHandler;
import org.thunderprism.diagram.search.SearchHandler;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.submission.DocumentValidator;
import org.thunderprism.diagram.submission.ModelSubmission;
import org.thunderprism.diagram.submission.OperationExecution;
import org.thunderprism.diagram.view.SetLayoutHandler;
import org.thunderprism.diagram.view.SetViewHandler;

/** Everything that an open diagram is made of. */
public final class TopologyDiagramModule extends DiagramModule {

    /** What clients open. */
    public static final String DIAGRAM_TYPE = "topology";

    @Override
    public String getDiagramType() {
        return DIAGRAM_TYPE;
    }

    @Override
    protected Class<? extends DiagramConfiguration> bindDiagramConfiguration() {
        return TopologyDiagram.class;
    }

    @Override
    protected Class<? extends SourceModelStorage> bindSourceModelStorage() {
        return HostText.class;
    }

    @Override
    protected Class<? extends GModelFactory> bindGModelFactory() {
        return TopologyGraph.class;
    }

    @Override
    protected Class<? extends GModelState> bindGModelState() {
        return DiagramState.class;
    }

    @Override
    protected Class<? extends ModelValidator> bindModelValidator() {
        return DocumentValidator.class;
    }

    @Override
    protected Class<? extends EdgeCreationChecker> bindEdgeCreationChecker() {
        return EdgeChecker.class;
    }

    @Override
    protected void configureAdditionals() {
        bind(ModelSubmissionHandler.class).to(ModelSubmission.class);
    }

    @Override
    protected void configureActionHandlers(MultiBinding<ActionHandler> handlers) {
        super.configureActionHandlers(handlers);
        handlers.rebind(OperationActionHandler.class, OperationExecution.class);
        handlers.rebind(RequestEditValidationHandler.class, EditValidation.class);
        handlers.rebind(UndoRedoActionHandler.class, HostCommands.class);
        handlers.remove(SaveModelActionHandler.class);
        handlers.add(UnknownAction.Handler.class);
        handlers.add(TextHandler.class);
        handlers.add(SetLayoutHandler.class);
        handlers.add(SetViewHandler.class);
        handlers.add(RequestPropertiesHandler.class);
        handlers.add(SearchHandler.class);
        handlers.add(RequestExportHandler.class);
        handlers.add(RequestTextRangeHandler.class);
        handlers.add(SelectAtHandler.class);
        handlers.add(CopyHandler.class);
    }

    @Override
    protected void configureOperationHandlers(MultiBinding<OperationHandler<?>> handlers) {
        super.configureOperationHandlers(handlers);
        handlers.rebind(GModelCutOperationHandler.class, CutHandler.class);
        handlers.add(CreateVertexHandler.class);
        handlers.add(CreateZoneHandler.class);
        handlers.add(CreateEdgeHandler.class);
        handlers.add(MoveHandler.class);
        handlers.add(KeepStraightHandler.class);
        handlers.add(ChangeZoneHandler.class);
        handlers.add(RenameHandler.class);
        handlers.add(ReconnectEdgeHandler.class);
        handlers.add(DeleteHandler.class);
        handlers.add(PasteHandler.class);
        handlers.add(SetPropertiesHandler.class);
    }
}
