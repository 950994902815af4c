package org.thunderprism.lang.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;
import org.thunderprism.model.prism.Severity;

/** What can be wrong with the structure of a program. */
public enum RuleCode implements DiagnosticCode {
    STATE_WRITERS(
            "TP1301",
            "State written by two modules",
            "state '%s' is written by module %s already; let one module write it, and the other ask for the change"
                    + " with a let"),
    MODULE_CYCLE("TP1302", "Modules wait for each other", "module %s waits for itself: %s; break the circle"),
    SLOTS("TP1303", "Slots not a power of two", "slots must be a power of two from 1 to %s, not %s%s"),
    KEYS_AND_SLOTS("TP1304", "Keys and slots", "%s"),
    CONCURRENCY(
            "TP1305",
            Severity.WARNING,
            "Concurrency not stated",
            "'%s' is read and written in one step, which several cores may do at once; say `locked` (one value for"
                    + " all, the default) or `per_cpu` (a value for each core) before the { of state '%s'"),
    LOOP_BOUND(
            "TP1306",
            "Loop without a fixed bound",
            "the bounds of a range must be known at compile time; use literals, constants, loop variables, self or"
                    + " vertices"),
    STEP_ZERO("TP1307", "Step of zero", "the step is 0, so that the loop would never end; use another step"),
    RECURSION(
            "TP1308",
            "Function calls itself",
            "function %s calls itself: %s; functions are expanded in place, use a fold"),
    PACKET_VALUE(
            "TP1309",
            "No packet here",
            "'%s' comes from a packet, but module %s runs when a message arrives; keep it in state"),
    TRIGGER(
            "TP1310",
            "What a module waits for",
            "a module waits for a state field, a counter or a let that is sent, not for %s"),
    VERDICT_WITHOUT_PACKET(
            "TP1311",
            "Verdict without a packet",
            "module %s runs when a message arrives and has no packet to decide about; keep the decision in state"),
    PLACE("TP1312", "Where a module can be", "'at %s' depends on where the module is; name vertices, or write at all"),
    NOT_SUPPORTED(
            "TP1313",
            "Not yet supported",
            "%s are not yet supported; convert the model to Pegasus JSON: = pegasus \"….json\""),
    MODEL_FORMAT("TP1314", "Unknown model format", "there is no model format '%s'; write pegasus or onnx"),
    MODEL_FILE("TP1315", "Model cannot be read", "the model \"%s\" cannot be read: %s"),
    MODEL_INPUT(
            "TP1316",
            "Model input differs",
            "model %s takes %s values, but this vector has %s; give it the values it was trained on"),
    MODEL_OPTION("TP1317", "Model option", "%s"),
    IMPURE_FUNCTION(
            "TP1318",
            "Function depends on more than its parameters",
            "a function sees its parameters, constants and enums only; pass '%s' as an argument"),
    NOT_ASSIGNABLE("TP1319", "Cannot be assigned", "%s cannot be assigned; %s"),
    COUNTER("TP1320", "Counter", "%s"),
    UNUSED_LET("TP1321", Severity.INFO, "Name never used", "'%s' is never used; remove it"),
    SHADOWING("TP1322", Severity.WARNING, "Name hidden", "'%s' hides the one declared in line %s; rename one of them"),
    UNREACHABLE_CASE(
            "TP1323",
            Severity.WARNING,
            "Case never reached",
            "this case is never reached, because `_` before it takes everything; move it up"),
    DUPLICATE_CASE(
            "TP1324",
            Severity.WARNING,
            "Case never reached",
            "the value %s is taken by an earlier case; remove it here"),
    TABLE_ENTRY("TP1325", "Table entry", "%s"),
    TABLE_KIND("TP1326", "Table", "%s"),
    VERSION("TP1327", "Version", "\"%s\" is not a version; write it like \"1.2.0\" (semver.org)"),
    NOT_SENDABLE(
            "TP1328",
            "Cannot be sent",
            "%s cannot be sent; send a state field, a counter, a let, or one element of them"),
    CALIBRATION("TP1329", "Calibration data", "the calibration file \"%s\" %s"),
    FILE("TP1330", "File not found", "the file \"%s\" cannot be read: %s"),
    NEVER_SENT(
            "TP1331",
            Severity.WARNING,
            "Module never runs",
            "nothing sends '%s', so that module %s never runs; add sync %s to … or echo %s where it is computed"),
    FACET_VERTEX(
            "TP1332",
            "Facet without a vertex",
            "modules without `at` run at vertex %s, which topology %s lacks; say where they run with at"),
    VERTEX_TWICE("TP1333", "Vertex given twice", "vertex %s has a value already; remove one of them");

    private final DiagnosticDescriptor descriptor;

    RuleCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    RuleCode(String code, Severity severity, String title, String pattern) {
        this.descriptor = new DiagnosticDescriptor(code, severity, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
