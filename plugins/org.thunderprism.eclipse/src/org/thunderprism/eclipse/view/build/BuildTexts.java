package org.thunderprism.eclipse.view.build;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.eclipse.view.build.BuildNode.Found;
import org.thunderprism.eclipse.view.build.BuildNode.Made;
import org.thunderprism.eclipse.view.build.BuildNode.Past;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.model.prism.Target;

/** What the columns of the list of builds say. */
final class BuildTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withZone(ZoneId.systemDefault());
    private static final int DIGEST = 12;

    private BuildTexts() {}

    /** What the line is about. */
    static String subject(BuildNode node) {
        return switch (node) {
            case Past past -> past.build().source();
            case Made made -> made.artifact().getPath();
            case Found found ->
                found.line().severity() + " " + found.line().code() + ": "
                        + found.line().message();
        };
    }

    static String time(BuildNode node) {
        return node instanceof Past past ? TIME.format(past.build().time()) : "";
    }

    /** Whether there are artefacts, and for which vertices and backends. */
    static String result(BuildNode node) {
        return switch (node) {
            case Past past -> result(past.build());
            case Made made ->
                made.artifact().getVertex() + " " + made.artifact().getKind();
            case Found found ->
                found.line().line() == 0 ? "" : "line " + found.line().line();
        };
    }

    private static String result(PastBuild build) {
        if (build.hasErrors()) {
            long errors = build.log().stream()
                    .filter(line -> line.severity().equals("error"))
                    .count();
            return Markdown.count(errors, "error", "errors");
        }
        return build.build()
                .map(made -> made.getTargets().stream().map(BuildTexts::target).collect(Collectors.joining(", ")))
                .orElse("library");
    }

    private static String target(Target target) {
        return target.getVertex() + " " + target.getBackend();
    }

    static String size(BuildNode node) {
        return switch (node) {
            case Past past ->
                past.build().build().isEmpty() ? "" : Facts.bytes(past.build().size());
            case Made made -> Facts.bytes(made.artifact().getSize());
            case Found found -> "";
        };
    }

    /** The beginning of the IR's hash, or of an artefact's digest. */
    static String digest(BuildNode node) {
        return switch (node) {
            case Past past ->
                past.build().build().map(build -> beginning(build.getIrHash())).orElse("");
            case Made made -> beginning(made.artifact().getSha256());
            case Found found -> "";
        };
    }

    private static String beginning(String digest) {
        return digest.substring(0, Math.min(DIGEST, digest.length()));
    }

    static String duration(BuildNode node) {
        return node instanceof Past past ? past.build().duration().toMillis() + " ms" : "";
    }
}
