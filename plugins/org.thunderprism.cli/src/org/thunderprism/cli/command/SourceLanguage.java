package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.thunderprism.lang.format.Formatter;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.lang.topology.format.TopologyFormatter;
import org.thunderprism.lang.topology.parse.TopologyParser;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.model.prism.Diagnostic;

/**
 * What a source file is written in.
 *
 * @param reader tells what is wrong in a file
 * @param formatter lays a text out
 */
record SourceLanguage(Function<Path, List<Diagnostic>> reader, UnaryOperator<String> formatter) {

    static boolean isTopology(Path file) {
        return String.valueOf(file.getFileName()).endsWith("." + TopologyServices.EXTENSION);
    }

    static SourceLanguage program() {
        ThunderParser parser = ThunderParser.create();
        return new SourceLanguage(file -> parser.parse(file).diagnostics(), Formatter.create()::format);
    }

    static SourceLanguage topology() {
        TopologyParser parser = TopologyParser.create();
        return new SourceLanguage(file -> parser.parse(file).diagnostics(), TopologyFormatter.create()::format);
    }
}
