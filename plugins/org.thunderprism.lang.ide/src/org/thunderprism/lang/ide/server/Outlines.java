package org.thunderprism.lang.ide.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Outlines in the words of the protocol: as trees, or as lists for clients that show no trees. */
final class Outlines {

    private Outlines() {}

    static List<Either<SymbolInformation, DocumentSymbol>> of(
            List<DocumentSymbol> symbols, String address, ClientFeatures features) {
        if (features.nestedSymbols()) {
            return symbols.stream()
                    .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                    .toList();
        }
        List<Either<SymbolInformation, DocumentSymbol>> flat = new ArrayList<>();
        collect(symbols, address, null, flat);
        return flat;
    }

    private static void collect(
            List<DocumentSymbol> symbols,
            String address,
            String container,
            List<Either<SymbolInformation, DocumentSymbol>> flat) {
        for (DocumentSymbol symbol : symbols) {
            Location place = new Location(address, symbol.getRange());
            flat.add(Either.forLeft(flat(symbol, place, container)));
            if (symbol.getChildren() != null) {
                collect(symbol.getChildren(), address, symbol.getName(), flat);
            }
        }
    }

    /** The only form that clients without trees know. */
    @SuppressWarnings("deprecation")
    private static SymbolInformation flat(DocumentSymbol symbol, Location place, String container) {
        return new SymbolInformation(symbol.getName(), symbol.getKind(), place, container);
    }
}
