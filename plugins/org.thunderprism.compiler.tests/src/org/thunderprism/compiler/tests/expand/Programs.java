package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;

/** Programs of tests, read and expanded as users' are. */
final class Programs {

    private static final ThunderParser PARSER = ThunderParser.create();

    private Programs() {}

    /** A program that must be right. */
    static ParsedProgram parse(String text) {
        return valid(read(text));
    }

    /** A program as it is, errors included; it lies beside the files of {@code programs/expand/errors}. */
    static ParsedProgram read(String text, Topology... topologies) {
        Path file = Path.of("programs", "expand", "errors", "test.thunder").toAbsolutePath();
        return PARSER.parse(
                URI.createFileURI(file.toString()),
                text,
                (uri, limit) -> Files.readAllBytes(Path.of(uri.toFileString())),
                ParseOptions.DEFAULT.withTopologies(List.of(topologies)));
    }

    /** A program that must be right. */
    static ParsedProgram parse(Path file) {
        return valid(PARSER.parse(file));
    }

    private static ParsedProgram valid(ParsedProgram program) {
        assertThat(program.diagnostics())
                .filteredOn(found -> program.hasErrors())
                .extracting(Diagnostic::getMessage)
                .isEmpty();
        return program;
    }

    static Result<Network> expand(String text) {
        return expand(parse(text), ExpandOptions.DEFAULT);
    }

    static Result<Network> expand(ParsedProgram program, ExpandOptions options) {
        return new Expander().expand(program.file(), options);
    }

    /** The network of a program that expands without errors. */
    static Network network(String text) {
        return network(expand(text));
    }

    /** The network of a program that expands without errors. */
    static Network network(Path file) {
        return network(expand(parse(file), ExpandOptions.DEFAULT));
    }

    private static Network network(Result<Network> result) {
        assertThat(result.diagnostics()).extracting(Diagnostic::getMessage).isEmpty();
        assertThat(IrCheck.check(result.value())).isEmpty();
        return result.value();
    }

    static Program at(Network network, String vertex) {
        return network.getPrograms().stream()
                .filter(program -> program.getVertex().equals(vertex))
                .findFirst()
                .orElseThrow();
    }

    /** {@code TP2001 3:7}: the code and the place of each finding. */
    static List<String> places(Result<Network> result) {
        return result.diagnostics().stream()
                .map(found -> found.getCode() + " " + found.getLine() + ":" + found.getColumn())
                .toList();
    }
}
