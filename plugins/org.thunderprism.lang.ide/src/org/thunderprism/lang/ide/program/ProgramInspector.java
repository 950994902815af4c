package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.ide.program.ProgramParts.Part;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.thunderDsl.AllVertices;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.RelativeVertices;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.lang.thunderDsl.VertexSet;

/** Lists what a program consists of. */
public final class ProgramInspector {

    private final ProgramTexts texts;

    @Inject
    ProgramInspector(ProgramTexts texts) {
        this.texts = texts;
    }

    /** The parts of a program or a library. */
    public ProgramParts parts(ParsedProgram source) {
        ThunderFile file = source.file();
        ProgramHeader header = file.getHeader();
        return new ProgramParts(
                header == null ? "" : header.getName(),
                header == null ? "" : header.getFacet(),
                header == null || header.getTopology() == null
                        ? "prism"
                        : header.getTopology().getName(),
                header == null ? List.of() : texts.vertices(source),
                parts(file, ModuleDeclaration.class, ModuleDeclaration::getName, ProgramInspector::detail),
                parts(file, TableDeclaration.class, TableDeclaration::getName, ProgramInspector::detail),
                parts(file, ModelDeclaration.class, ModelDeclaration::getName, ProgramInspector::detail));
    }

    private static <T extends EObject> List<Part> parts(
            ThunderFile file, Class<T> kind, Function<T, String> name, Function<T, String> detail) {
        return file.getElements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(element -> name.apply(element) != null)
                .map(element -> new Part(
                        name.apply(element),
                        detail.apply(element),
                        SourceRanges.of(element).line() - 1))
                .toList();
    }

    private static String detail(ModuleDeclaration module) {
        String role = module.getRole() == null ? "" : module.getRole().getLiteral();
        return Stream.of(role, place(module.getPlace()))
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String place(VertexSet place) {
        return switch (place) {
            case AllVertices all -> "at all";
            case RelativeVertices relative -> "at " + relative.getSet().getLiteral();
            case VertexList list ->
                "at "
                        + String.join(
                                ", ",
                                list.getVertices().stream()
                                        .map(vertex -> vertex.getName())
                                        .toList());
            case null, default -> "";
        };
    }

    private static String detail(TableDeclaration table) {
        long keys = table.getKeys().size();
        String entries = table.isRuntime()
                ? "filled at run time"
                : table.getSource() != null
                        ? "from " + table.getSource()
                        : table.getEntries().size() + " entries";
        return keys + (keys == 1 ? " key, " : " keys, ") + entries;
    }

    private static String detail(ModelDeclaration model) {
        return model.getPath() == null ? "layers" : model.getFormat() + " " + model.getPath();
    }
}
