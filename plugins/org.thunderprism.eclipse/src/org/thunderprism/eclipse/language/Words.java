package org.thunderprism.eclipse.language;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.thunderprism.lang.services.ThunderDslGrammarAccess;
import org.thunderprism.lang.topology.services.TopologyDslGrammarAccess;

/**
 * The words of a language that have a meaning of their own.
 *
 * @param reserved words that can be no names
 * @param builtinTypes matches the names of types that every file knows
 */
public record Words(Set<String> reserved, Pattern builtinTypes) {

    private static final Pattern PROGRAM_TYPES = Pattern.compile("[ui]([1-9]|[1-5][0-9]|6[0-4])|bool|time");
    private static final Pattern NO_TYPE = Pattern.compile("(?!)");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    public Words {
        reserved = Set.copyOf(reserved);
    }

    /** Words of a language with the types of programs. */
    public Words(Set<String> reserved) {
        this(reserved, PROGRAM_TYPES);
    }

    static Words of(ThunderDslGrammarAccess grammar) {
        return new Words(reserved(grammar.getGrammar(), grammar.getNameRule()), PROGRAM_TYPES);
    }

    static Words of(TopologyDslGrammarAccess grammar) {
        return new Words(reserved(grammar.getGrammar(), grammar.getNameRule()), NO_TYPE);
    }

    /** The keywords without those that a name may consist of. */
    private static Set<String> reserved(Grammar grammar, ParserRule name) {
        Set<String> reserved = new HashSet<>(GrammarUtil.getAllKeywords(grammar));
        reserved.removeIf(keyword -> !WORD.matcher(keyword).matches());
        EcoreUtil2.getAllContentsOfType(name, Keyword.class).forEach(free -> reserved.remove(free.getValue()));
        return reserved;
    }

    public boolean isBuiltinType(String word) {
        return builtinTypes.matcher(word).matches();
    }
}
