package org.thunderprism.lang.topology.write;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thunderprism.lang.linking.BoundedLinkingResource;
import org.thunderprism.model.topology.Topology;

/** A topology's file. Saving keeps comments and the layout of everything that has not changed. */
public class TopologyResource extends BoundedLinkingResource {

    @Inject
    private TopologyWriter writer;

    /** UTF-8 on every machine, whichever tool opens the file. */
    @Override
    public String getEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    /**
     * Nothing is written unless everything can be.
     *
     * @throws IOException when the topology has no text, or the file cannot be written
     */
    @Override
    public void save(Map<?, ?> options) throws IOException {
        text();
        super.save(options);
    }

    @Override
    public void doSave(OutputStream stream, Map<?, ?> options) throws IOException {
        stream.write(text().getBytes(getEncoding()));
    }

    private String text() throws IOException {
        try {
            return getContents().isEmpty()
                    ? ""
                    : writer.write((Topology) getContents().getFirst());
        } catch (UnwritableTopology incomplete) {
            throw new IOException(incomplete.getMessage(), incomplete);
        }
    }
}
