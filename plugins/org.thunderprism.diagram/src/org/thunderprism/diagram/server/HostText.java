package org.thunderprism.diagram.server;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.types.GLSPServerException;
import org.eclipse.glsp.server.utils.ClientOptionsUtil;
import org.thunderprism.diagram.arrangement.Layout;
import org.thunderprism.diagram.state.DiagramState;

/** Takes the text that the host opens a diagram with; a host that gives none has it as in the file. Nothing is ever saved here. */
public final class HostText implements SourceModelStorage {

    private final DiagramState state;

    @Inject
    HostText(DiagramState state) {
        this.state = state;
    }

    @Override
    public void loadSourceModel(RequestModelAction action) {
        Map<String, String> options = action.getOptions() == null ? Map.of() : action.getOptions();
        String address = ClientOptionsUtil.getSourceUri(options)
                .orElseThrow(() -> new GLSPServerException("the option sourceUri has to name the topology's file"));
        String text = options.containsKey("text") ? options.get("text") : read(address);
        Optional.ofNullable(options.get("layout")).flatMap(Layout::of).ifPresent(state::setLayout);
        state.open(URI.createURI(address), text, options.getOrDefault("version", "0"));
    }

    private static String read(String address) {
        try {
            return Files.readString(Path.of(java.net.URI.create(address)), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException unreadable) {
            throw new GLSPServerException("the topology cannot be read: " + address);
        }
    }

    @Override
    public void saveSourceModel(SaveModelAction action) {
        throw new UnsupportedOperationException("the host saves its text");
    }
}
