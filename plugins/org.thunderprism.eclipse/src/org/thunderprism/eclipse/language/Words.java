package org.thunderprism.eclipse.language;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.thunderprism.lang.services.ThunderDslGrammarAccess;

/**
 * The words that have a meaning of their own.
 *
 * @param reserved words that can be no names
 */
public record Words(Set<String> reserved) {

    private static final Pattern BUILTIN_TYPE = Pattern.compile("[ui]([1-9]|[1-5][0-9]|6[0-4])|bool|time");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    public Words {
        reserved = Set.copyOf(reserved);
    }

    static Words of(ThunderDslGrammarAccess grammar) {
        Set<String> reserved = new HashSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
        reserved.removeIf(keyword -> !WORD.matcher(keyword).matches());
        EcoreUtil2.getAllContentsOfType(grammar.getNameRule(), Keyword.class)
                .forEach(free -> reserved.remove(free.getValue()));
        return new Words(reserved);
    }

    public boolean isBuiltinType(String word) {
        return BUILTIN_TYPE.matcher(word).matches();
    }
}
