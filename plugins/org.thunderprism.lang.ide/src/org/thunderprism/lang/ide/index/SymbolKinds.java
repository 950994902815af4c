package org.thunderprism.lang.ide.index;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** What the protocol calls the constructs of the languages. */
public final class SymbolKinds {

    private SymbolKinds() {}

    /** Empty for what declares nothing. */
    public static Optional<SymbolKind> of(EObject element) {
        return Optional.ofNullable(
                switch (element) {
                    case ProgramHeader header -> SymbolKind.Package;
                    case Constant constant -> SymbolKind.Constant;
                    case Enumeration enumeration -> SymbolKind.Enum;
                    case EnumerationLiteral literal -> SymbolKind.EnumMember;
                    case InputRecord input -> SymbolKind.Interface;
                    case Feature feature -> SymbolKind.Field;
                    case StateDeclaration state -> SymbolKind.Struct;
                    case StateField field -> SymbolKind.Field;
                    case TableDeclaration table -> SymbolKind.Array;
                    case TableKey key -> SymbolKind.Key;
                    case ModelDeclaration model -> SymbolKind.Class;
                    case Function function -> SymbolKind.Function;
                    case Parameter parameter -> SymbolKind.Variable;
                    case ModuleDeclaration module -> SymbolKind.Module;
                    case Let let -> SymbolKind.Variable;
                    case CounterDeclaration counter -> SymbolKind.Property;
                    case LoopVariable variable -> SymbolKind.Variable;
                    case Topology topology -> SymbolKind.Package;
                    case Zone zone -> SymbolKind.Namespace;
                    case Vertex vertex -> SymbolKind.Object;
                    case null, default -> null;
                });
    }

    /** Whether outlines and searches over the workspace show it: parameters and loop variables matter only where they are. */
    public static boolean isShown(EObject element) {
        return !(element instanceof Parameter || element instanceof LoopVariable)
                && of(element).isPresent();
    }
}
