package org.thunderprism.compiler.expand.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.model.ModelShapes;
import org.thunderprism.lang.model.pegasus.PegasusCode;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.lang.model.pegasus.PegasusReading;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.type.ValueType;

/** Reads the files of models, each once. */
public final class ModelFiles implements ModelShapes {

    /**
     * A model's file as far as expansion needs it.
     *
     * @param inputs elements of the vector that the model takes
     * @param result type of the vector that it gives
     * @param digest SHA-256 of the file, in lower-case hexadecimal digits
     */
    public record Content(int inputs, ValueType result, String digest) {}

    private final Map<String, Path> replacements;
    private final Diagnostics diagnostics;
    private final Map<ModelDeclaration, Content> contents = new HashMap<>();

    /** @param replacements files to read instead of those that declarations name, by the model's name */
    public ModelFiles(Map<String, Path> replacements, Diagnostics diagnostics) {
        this.replacements = replacements;
        this.diagnostics = diagnostics;
    }

    /** What the model's file holds; a file that cannot be read is reported and ends the statement. */
    public Content content(ModelDeclaration declaration) {
        Content content = contents.get(declaration);
        if (content == null) {
            content = read(declaration);
            contents.put(declaration, content);
        }
        return content;
    }

    @Override
    public Optional<ModelShape> shape(ModelDeclaration declaration) {
        Content content = content(declaration);
        ValueType result = content.result();
        return Optional.of(new ModelShape(content.inputs(), result.length(), result.signed(), result.width()));
    }

    private Content read(ModelDeclaration declaration) {
        Path file = file(declaration);
        Path replacement = replacements.get(declaration.getName());
        String name = replacement == null
                ? declaration.getPath()
                : replacement.toString().replace('\\', '/');
        PegasusReading reading = new PegasusReader().read(file, name, SourceRanges.of(declaration));
        diagnostics.addAll(reading.diagnostics());
        if (reading.model() == null) {
            throw Refusal.ofStatement();
        }
        return new Content(reading.model().inputLength(), reading.model().resultType(), digest(file));
    }

    private Path file(ModelDeclaration declaration) {
        Path replacement = replacements.get(declaration.getName());
        if (replacement != null) {
            return replacement;
        }
        SourcePaths.Target target = SourcePaths.resolve(declaration.eResource(), declaration.getPath());
        if (target.refusal() != null) {
            diagnostics.report(
                    PegasusCode.UNREADABLE, SourceRanges.origin(declaration), declaration.getPath(), target.refusal());
            throw Refusal.ofStatement();
        }
        return target.file();
    }

    private static String digest(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException vanished) {
            // It was there when the model was read.
            throw new UncheckedIOException(vanished);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
