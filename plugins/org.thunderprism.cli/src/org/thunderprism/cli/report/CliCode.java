package org.thunderprism.cli.report;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with a command line and with what it refers to. */
public enum CliCode implements DiagnosticCode {
    USAGE("TP6001", "Command line not understood", "%s"),
    UNWRITABLE("TP6002", "Cannot write", "Cannot write `%s`: %s. Choose another place, or make room."),
    UNKNOWN_CODE(
            "TP6003",
            "No such diagnostic code",
            "There is no diagnostic code `%s`. `thunder explain` without a code lists them all."),
    ALREADY_THERE("TP6004", "Already there", "`%s` exists already. Choose another name, or remove it first."),
    BAD_NAME(
            "TP6005",
            "Not a name",
            "`%s` cannot be a program's name. Use a letter or an underscore, then letters, digits and underscores."),
    NO_SUCH_VERTEX(
            "TP6006", "Nothing runs at that vertex", "No part of the program runs at `%s`. Programs run at: %s."),
    CHOOSE_VERTEX("TP6007", "Several vertices", "The program runs at several vertices. Choose one with --vertex: %s."),
    NO_SUCH_MODEL("TP6008", "No such model", "The program uses no model `%s`. Its models are: %s."),
    NO_SUCH_RESULT("TP6009", "No such result", "No module has a `let %s`. The results are: %s."),
    NOT_A_CLASS(
            "TP6010",
            "Result is not a class",
            "`%s` is of type %s, but a class is a single integer. Choose another with --class."),
    NO_SUCH_PASS("TP6011", "No such pass", "There is no pass `%s`. The passes are: %s."),
    NOT_BUILT("TP6012", "Nothing to remove", "`%s` is not a build folder: it has no build.json."),
    TOO_MANY_CLASSES(
            "TP6013",
            "Too many classes",
            "The labels and predictions hold more than %s classes. Is `%s` the column of the label?"),
    NOT_FORMATTED("TP6014", "Not formatted", "The file is not formatted. Run: thunder fmt %s"),
    NO_SUCH_RUNTIME("TP6015", "No such runtime", "There is no runtime `%s`. The runtimes are: %s."),
    NO_SUCH_BACKEND("TP6016", "No such backend", "There is no backend `%s`. The backends are: %s."),
    NO_PORT(
            "TP6017",
            "Port cannot be used",
            "Cannot listen at port %s: %s. Choose another, or 0 for any that is free."),
    INTERNAL(
            "TP6900",
            "Internal error",
            "A bug in ThunderPrism: %s. The details are in `%s`; please report them with the program that you"
                    + " compiled."),
    OUT_OF_MEMORY(
            "TP6901",
            "Out of memory",
            "The memory that Java may use is not enough. Give it more: THUNDER_JAVA_OPTS=-Xmx4g");

    private final DiagnosticDescriptor descriptor;

    CliCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
