package org.thunderprism.lang.model;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.lang.file.FileCache;
import org.thunderprism.lang.file.ProgramFile;
import org.thunderprism.lang.file.Sha256;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.thunderDsl.BudgetOption;
import org.thunderprism.lang.thunderDsl.FuzzyOption;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModelOption;

/** What declarations say of how networks become tables. A network and its calibration are one model, with a digest of both. */
final class Calibrations {

    private static final Map<String, Long> UNITS = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20);

    private final FileCache<Path, Optional<String>> digests = new FileCache<>();
    private final Map<String, TrainedModel> models = new HashMap<>();

    /** The network with the declaration's options; without samples that can be read it is left as it is. */
    ModelFile.Content applied(TrainedModel.Network network, String digest, ModelDeclaration declaration) {
        long bytes = Long.MAX_VALUE;
        FuzzyOption fuzzy = null;
        for (ModelOption option : declaration.getOptions()) {
            switch (option) {
                case FuzzyOption given -> fuzzy = given;
                case BudgetOption budget -> bytes = bytes(budget);
                default -> throw new IllegalStateException("no such option");
            }
        }
        if (fuzzy == null
                || fuzzy.getDepth() == null
                || fuzzy.getCalibration() == null
                || !(ProgramFile.find(declaration.eResource(), fuzzy.getCalibration())
                        instanceof ProgramFile.Found found)) {
            return new ModelFile.Content(network, digest);
        }
        int depth = Literals.integer(fuzzy.getDepth())
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValue();
        Optional<String> samples = digests.get(found.path(), found.path(), () -> digest(found.path()));
        if (samples.isEmpty()) {
            return new ModelFile.Content(network, digest);
        }
        Calibration calibration = new Calibration(found.path(), fuzzy.getCalibration(), samples.get(), depth, bytes);
        TrainedModel.Network model = new TrainedModel.Network(network.layers(), calibration);
        String all = Sha256.hex(String.join("\n", digest, samples.get(), Integer.toString(depth), Long.toString(bytes))
                .getBytes(StandardCharsets.UTF_8));
        models.put(all, model);
        return new ModelFile.Content(model, all);
    }

    /** A network with its calibration, by the digest of both. */
    Optional<TrainedModel> model(String digest) {
        return Optional.ofNullable(models.get(digest));
    }

    private static Optional<String> digest(Path file) {
        try {
            return Optional.of(Sha256.hex(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static long bytes(BudgetOption budget) {
        if (budget.getAmount() == null || !UNITS.containsKey(budget.getUnit())) {
            return Long.MAX_VALUE;
        }
        BigInteger bytes =
                Literals.integer(budget.getAmount()).multiply(BigInteger.valueOf(UNITS.get(budget.getUnit())));
        return bytes.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }
}
