package org.thunderprism.lang.model.pegasus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.thunderprism.lang.file.Sha256;

/**
 * Reads models as Pegasus (SIGCOMM 2025) publishes them, in JSON:
 *
 * <pre>{@code
 * { "layers": [ { "block_size": 1,
 *                 "blocks": [ { "feature": [0, 0, 0], "threshold": [7, 3, 9],
 *                               "table": [[1, 2], [3, 4], [5, 6], [7, 8]] } ] } ] }
 * }</pre>
 *
 * A tree of depth {@code d} has {@code 2^d - 1} features and thresholds and {@code 2^d} rows. Whatever the file holds, reading it ends
 * soon, takes memory within the limits, and gives either a model or diagnostics with the place in the file.
 */
public final class PegasusReader {

    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_TEXT = 1 << 20;

    private final PegasusLimits limits;
    private final JsonFactory json;

    public PegasusReader() {
        this(PegasusLimits.DEFAULT);
    }

    public PegasusReader(PegasusLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.fileBytes())
                        .maxNestingDepth(limits.nesting())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // What follows the model still counts for the digest.
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // NaN and Infinity become tokens, so that the message can name them.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** Reads a model, once from its first byte to its last. */
    public PegasusReading read(Path file) {
        try {
            checkFile(file);
            MessageDigest digest = Sha256.digest();
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                PegasusModel model = parse(stream);
                stream.transferTo(OutputStream.nullOutputStream());
                return PegasusReading.of(model, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (MalformedModel malformed) {
            return PegasusReading.failed(malformed);
        } catch (NoSuchFileException missing) {
            return unreadable("there is no such file");
        } catch (AccessDeniedException denied) {
            return unreadable("permission denied");
        } catch (IOException failed) {
            return unreadable(failed.getMessage());
        }
    }

    /** Devices and pipes might never end, so that only regular files of a sensible size are opened. */
    private void checkFile(Path file) throws IOException, MalformedModel {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MalformedModel(PegasusCode.UNREADABLE, Place.START, "it is not a regular file");
        }
        if (Files.size(file) > limits.fileBytes()) {
            throw new MalformedModel(
                    PegasusCode.TOO_LARGE,
                    Place.START,
                    "the file (" + Files.size(file) + " bytes)",
                    limits.fileBytes() + " bytes");
        }
    }

    private PegasusModel parse(InputStream stream) throws IOException, MalformedModel {
        // A decoder of its own: it refuses broken UTF-8, and columns count UTF-16 units as everywhere else.
        Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
        try (JsonParser parser = json.createParser(text)) {
            JsonCursor cursor = new JsonCursor(parser);
            try {
                return new ModelParser(cursor, limits).parse();
            } catch (StreamConstraintsException limit) {
                throw new MalformedModel(
                        PegasusCode.TOO_LARGE,
                        placeOf(limit, parser),
                        "nesting, or a number, name or text,",
                        limits.nesting() + " levels, or " + LONGEST_NUMBER + ", " + LONGEST_NUMBER + " or "
                                + LONGEST_TEXT + " characters");
            } catch (JsonProcessingException syntax) {
                throw new MalformedModel(
                        PegasusCode.NOT_JSON, placeOf(syntax, parser), JsonFault.clause(syntax, cursor.path()));
            } catch (CharacterCodingException encoding) {
                throw new MalformedModel(
                        PegasusCode.NOT_JSON,
                        Place.of(parser.currentLocation(), 1),
                        "it holds bytes that are not UTF-8");
            }
        }
    }

    private static Place placeOf(JsonProcessingException failure, JsonParser parser) {
        JsonLocation location = failure.getLocation();
        return Place.of(location == null ? parser.currentLocation() : location, 1);
    }

    private static PegasusReading unreadable(String reason) {
        return PegasusReading.failed(new MalformedModel(PegasusCode.UNREADABLE, Place.START, reason));
    }
}
