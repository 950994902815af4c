package org.thunderprism.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.xtext.GrammarUtil;
import org.thunderprism.lang.services.ThunderDslGrammarAccess;
import org.thunderprism.lang.topology.value.Names;

/** How names are written: words that one of the grammars uses for itself get an escape, since both may name the same vertex. */
@Singleton
final class NewNames {

    private static final Pattern NAME = Pattern.compile("\\^?[a-zA-Z_][a-zA-Z_0-9]*");

    private final Set<String> reserved;

    @Inject
    NewNames(ThunderDslGrammarAccess grammar) {
        reserved = new TreeSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
        reserved.removeAll(GrammarUtil.containedKeywords(grammar.getNameRule()).stream()
                .map(keyword -> keyword.getValue())
                .toList());
    }

    /**
     * A name as it stands in a text.
     *
     * @throws RefusedRename when it is none
     */
    String written(String name) throws RefusedRename {
        if (!NAME.matcher(name).matches()) {
            throw new RefusedRename("'" + name
                    + "' is not a name. Use a letter or an underscore, then letters, digits and underscores.");
        }
        return reserved.contains(name) ? "^" + name : Names.written(name);
    }
}
