package org.thunderprism.lang.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with types, widths and constants. */
public enum TypeCode implements DiagnosticCode {
    MISMATCH("TP1201", "Wrong type", "%s is needed here, but this is %s%s"),
    NO_COMMON_TYPE(
            "TP1202",
            "No common type",
            "'%s' has no type that holds all values of %s and %s; convert one side with `as` (wraps) or `sat`"
                    + " (saturates)"),
    NARROWING("TP1203", "Narrowing", "%s does not hold every %s; write `as %s` (wraps) or `sat %s` (saturates)"),
    OUT_OF_RANGE("TP1204", "Constant out of range", "%s does not fit %s, which holds %s to %s; use a wider type"),
    OPERATOR("TP1205", "Operator not defined", "'%s' is not defined for %s; %s"),
    ARGUMENTS("TP1206", "Wrong number of arguments", "%s takes %s, not %s"),
    NOT_CONSTANT(
            "TP1207",
            "Not known at compile time",
            "%s must be known at compile time; use literals, constants, loop variables and self only"),
    NOT_A_VECTOR("TP1208", "Not a vector", "%s needs a vector, but this is %s"),
    INDEX("TP1209", "Index out of range", "the index %s is out of range: there are %s, 0 to %s"),
    LENGTH("TP1210", "Impossible length", "%s must be %s to %s, not %s"),
    LENGTHS_DIFFER("TP1211", "Lengths differ", "this vector has %s elements, but %s are needed"),
    CAST("TP1212", "Impossible conversion", "%s cannot be converted to %s; %s"),
    NOT_A_VALUE("TP1213", "Not a value", "%s is not a value; %s"),
    UNKNOWN_HEADER_FIELD("TP1214", "Unknown header field", "there is no header field '%s'%s"),
    HEADER_FIELD_WIDTH(
            "TP1215",
            "Header field does not fit",
            "the header field %s has %s, which %s does not hold; declare it as %s"),
    ENUM_VALUE("TP1216", "Enum value", "the value %s of '%s' %s"),
    EMPTY_RANGE(
            "TP1217",
            "Nothing to choose from",
            "'%s' over an empty range has no value; give the range at least one round"),
    PARTITION(
            "TP1218",
            "Impossible partition",
            "a vector of %s elements cannot be cut into blocks of %s elements, %s apart; at least one block must fit"),
    TABLES("TP1219", "Tables do not fit the blocks", "%s"),
    CONSTANT_CYCLE("TP1220", "Constant defined by itself", "'%s' is defined by itself: %s; break the circle"),
    AGE("TP1221", "Age of what is not sent", "age takes a state field that sync or echo brings, not %s"),
    CONSTANT_SIZE(
            "TP1222",
            "Compile-time integer too large",
            "this integer needs more than %s bits; compute with smaller numbers"),
    INPUT_TYPE("TP1223", "Type cannot be read", "a packet or record cannot bring %s; use an integer, bool or time");

    private final DiagnosticDescriptor descriptor;

    TypeCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
