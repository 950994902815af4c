package org.thunderprism.lang.ide.quickfix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** What is written in another way in other languages, and what is not closed. */
final class SyntaxFixes implements FixProvider {

    private static final Map<String, String> WORDS =
            Map.of("and", "&&", "or", "||", "not", "!", "var", "let", "=", "==");

    private static final Pattern DECLARES =
            Pattern.compile("\\b(?:const|let|fn|module|state|enum|table|model|input|counter|for)\\s+$");
    private static final Pattern ASSIGNED_CONDITION = Pattern.compile("\\bif\\b[^{=]*[^{=!<>+*/%&|^-](=)(?![=>])");

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                SyntaxCode.SYNTAX, SyntaxCode.NOT_CLOSED, SyntaxCode.CONTROL_CHARACTER, SyntaxCode.INTEGER_TOO_LARGE);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        return switch (problem.code()) {
            case SyntaxCode.SYNTAX -> syntax(problem);
            case SyntaxCode.NOT_CLOSED -> notClosed(problem);
            case SyntaxCode.CONTROL_CHARACTER -> List.of(Fix.preferred("Remove the character", problem.replaced("")));
            case SyntaxCode.INTEGER_TOO_LARGE ->
                List.of(Fix.of("Use the largest integer", problem.replaced("18446744073709551615")));
            default -> List.of();
        };
    }

    private static List<Fix> syntax(Problem problem) {
        String text = problem.text();
        if (problem.says("it is a word of the language; write ^")) {
            return List.of(Fix.preferred(
                    "Write ^" + text, TextChange.insert(problem.finding().offset(), "^")));
        }
        String word = WORDS.get(text);
        if (word != null && problem.says("; write " + word)) {
            return List.of(Fix.preferred("Write " + word, problem.replaced(word)));
        }
        if (problem.says("cannot stand here")) {
            return misplaced(problem);
        }
        if (problem.says("; is a bracket still open?")) {
            String missing = Brackets.missing(problem.file().text());
            return missing.isEmpty()
                    ? List.of()
                    : List.of(Fix.of(
                            "Close with " + missing,
                            TextChange.insert(
                                    problem.file().text().stripTrailing().length(), "\n" + missing)));
        }
        return List.of();
    }

    /** The parser stumbles before what is wrong, or over a word of the language that shall be a name. */
    private static List<Fix> misplaced(Problem problem) {
        Lines lines = new Lines(problem.file().text());
        int offset = problem.finding().offset();
        int start = lines.start(offset);
        String line = problem.file().text().substring(start, lines.next(offset));
        String before = line.substring(0, offset - start);
        if (DECLARES.matcher(before).find() && problem.text().matches("[a-z_]+")) {
            return List.of(Fix.preferred("Write ^" + problem.text(), TextChange.insert(offset, "^")));
        }
        Matcher condition = ASSIGNED_CONDITION.matcher(line);
        return condition.find()
                ? List.of(Fix.preferred("Write ==", new TextChange(start + condition.start(1), 1, "==")))
                : List.of();
    }

    private static List<Fix> notClosed(Problem problem) {
        String text = problem.file().text();
        if (problem.says("this comment")) {
            return List.of(Fix.of("Close the comment", TextChange.insert(text.length(), " */")));
        }
        int line = text.indexOf('\n', problem.finding().offset());
        int end = line < 0 ? text.length() : line;
        while (end > problem.finding().offset() + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return List.of(Fix.of("Close the string", TextChange.insert(end, "\"")));
    }
}
