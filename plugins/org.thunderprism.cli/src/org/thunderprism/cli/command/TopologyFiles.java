package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import org.thunderprism.lang.topology.exchange.TopologyXmi;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.parse.TopologyParser;

/** Reads topologies, in the format that their file's name tells. */
final class TopologyFiles {

    private TopologyFiles() {}

    static ParsedTopology read(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith("." + TopologyXmi.EXTENSION)
                ? TopologyXmi.read(file)
                : TopologyParser.create().parse(file);
    }
}
