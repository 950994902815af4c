package org.thunderprism.lang.model.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.thunderprism.lang.file.Sha256;
import org.thunderprism.lang.model.ModelReading;
import org.thunderprism.lang.model.pegasus.PegasusCode;

/**
 * Reads models in ONNX. Whatever the file holds, reading it ends soon, takes memory within the limits, and gives either a model or a
 * diagnostic.
 */
public final class OnnxReader {

    private final OnnxLimits limits;

    public OnnxReader() {
        this(OnnxLimits.DEFAULT);
    }

    public OnnxReader(OnnxLimits limits) {
        this.limits = limits;
    }

    public ModelReading read(Path file) {
        try {
            byte[] bytes = bytes(file);
            Graph graph = new MessageReader(bytes, limits).read();
            return OnnxReading.of(new GraphImport(graph, limits).model(), Sha256.hex(bytes));
        } catch (MalformedOnnx malformed) {
            return OnnxReading.failed(malformed);
        } catch (NoSuchFileException missing) {
            return unreadable("there is no such file");
        } catch (AccessDeniedException denied) {
            return unreadable("permission denied");
        } catch (IOException failed) {
            return unreadable(failed.getMessage());
        }
    }

    /** Devices and pipes might never end, so that only regular files of a sensible size are opened. */
    private byte[] bytes(Path file) throws IOException, MalformedOnnx {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MalformedOnnx(PegasusCode.UNREADABLE, "it is not a regular file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                throw new MalformedOnnx(OnnxCode.LIMIT, "a file", limits.fileBytes() + " bytes");
            }
            return bytes;
        }
    }

    private static ModelReading unreadable(String reason) {
        return OnnxReading.failed(new MalformedOnnx(PegasusCode.UNREADABLE, reason));
    }
}
