package org.thunderprism.diagram.sirius.tests.specification;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thunderprism.diagram.sirius.tests.aql.ExpressionReader;

/** The services that a description calls: one that is listed and that nobody calls is a slip. */
final class CalledServices {

    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(");

    private CalledServices() {}

    /** Their names, sorted. */
    static List<String> of(Specification specification) {
        return specification
                .elements()
                .flatMap(each -> each.eClass().getEAllAttributes().stream().map(each::eGet))
                .flatMap(value -> value instanceof String text ? Stream.of(text) : Stream.empty())
                .filter(text -> text.startsWith(ExpressionReader.PREFIX))
                .flatMap(text -> CALL.matcher(text).results().map(MatchResult::group))
                .map(call -> call.substring(1, call.length() - 1))
                .distinct()
                .sorted()
                .toList();
    }
}
