package org.thunderprism.lang.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.index.SymbolKinds;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.validation.FileTypes;

/** The outline of a file. */
@Singleton
public final class DocumentSymbolService {

    private final FileTypes types;

    @Inject
    DocumentSymbolService(FileTypes types) {
        this.types = types;
    }

    /** What the file declares, each with what is declared inside it, in the order of the text. */
    public List<DocumentSymbol> symbols(SourceFile file) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        file.resource().ifPresent(resource -> collect(file, file.tree(), types.of(resource), symbols));
        return symbols;
    }

    private static void collect(SourceFile file, EObject element, TypeComputer types, List<DocumentSymbol> symbols) {
        for (EObject child : element.eContents()) {
            if (child instanceof Expression) {
                continue;
            }
            Optional<DocumentSymbol> symbol = symbol(file, child, types);
            symbol.ifPresent(symbols::add);
            collect(file, child, types, symbol.map(DocumentSymbol::getChildren).orElse(symbols));
        }
    }

    private static Optional<DocumentSymbol> symbol(SourceFile file, EObject element, TypeComputer types) {
        if (!SymbolKinds.isShown(element)) {
            return Optional.empty();
        }
        Optional<INode> nameNode = Target.nameNode(element);
        Optional<Target> target = Target.of(element);
        ICompositeNode whole = NodeModelUtils.findActualNodeFor(element);
        if (nameNode.isEmpty() || target.isEmpty() || whole == null) {
            return Optional.empty();
        }
        DocumentSymbol symbol = new DocumentSymbol(
                target.get().name(),
                SymbolKinds.of(element).orElseThrow(),
                file.document().range(whole.getOffset(), whole.getLength()),
                file.document().range(nameNode.get().getOffset(), nameNode.get().getLength()));
        Type type = types.declaredType(element);
        if (!type.isUnknown()) {
            symbol.setDetail(type.toString());
        }
        symbol.setChildren(new ArrayList<>());
        return Optional.of(symbol);
    }
}
