package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.ELEMENT__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.HEADER_KEY__HEADER_FIELD;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.STATE_DECLARATION__POLICY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.STATE_FIELD__NAME;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.FeatureKey;
import org.thunderprism.lang.thunderDsl.HeaderKey;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;

/** State that outlives a packet. */
public class StateValidator extends RuleValidator {

    private static final int MAXIMUM_SLOTS = 1 << 24;

    @Check
    void checkState(StateDeclaration state) {
        boolean keyed = !state.getKeys().isEmpty();
        if (keyed && state.getSlots() == null) {
            reportAt(
                    RuleCode.KEYS_AND_SLOTS,
                    state,
                    ELEMENT__NAME,
                    "state with keys needs a number of rows: write slots 65536 behind the keys");
        }
        if (!keyed && state.getSlots() != null) {
            report(
                    RuleCode.KEYS_AND_SLOTS,
                    state.getSlots(),
                    "state without keys has one row; name its keys, or leave slots away");
        }
        if (!keyed && hasPolicy(state)) {
            reportAt(
                    RuleCode.KEYS_AND_SLOTS,
                    state,
                    STATE_DECLARATION__POLICY,
                    "state without keys has no collisions; leave the policy away");
        }
        if (state.getSlots() != null) {
            checkSlots(state.getSlots());
        }
        Map<String, StateField> names = new HashMap<>();
        for (StateField field : state.getFields()) {
            StateField twin = names.putIfAbsent(field.getName(), field);
            if (twin != null && field.getName() != null) {
                reportAt(
                        LinkCode.DUPLICATE_NAME,
                        field,
                        STATE_FIELD__NAME,
                        field.getName(),
                        "line " + SourceRanges.of(twin).line());
            }
        }
    }

    /** The first policy is the default, so that the value alone does not tell whether it was written. */
    private static boolean hasPolicy(StateDeclaration state) {
        return !NodeModelUtils.findNodesForFeature(state, STATE_DECLARATION__POLICY)
                .isEmpty();
    }

    private void checkSlots(Expression slots) {
        Type type = type(slots);
        if (type.isUnknown()) {
            return;
        }
        if (!TypeRules.isInteger(type)) {
            report(TypeCode.MISMATCH, slots, "an integer", type, "");
            return;
        }
        if (!CompileTime.isKnown(slots)) {
            report(TypeCode.NOT_CONSTANT, slots, "the number of slots");
            return;
        }
        Optional<BigInteger> value = types().constants().evaluate(slots);
        if (value.isPresent() && !isPowerOfTwo(value.get())) {
            report(RuleCode.SLOTS, slots, MAXIMUM_SLOTS, value.get(), nearest(value.get()));
        }
    }

    private static boolean isPowerOfTwo(BigInteger slots) {
        return slots.signum() > 0 && slots.bitCount() == 1 && slots.compareTo(BigInteger.valueOf(MAXIMUM_SLOTS)) <= 0;
    }

    private static String nearest(BigInteger slots) {
        return slots.signum() <= 0 || slots.bitLength() > 24
                ? ""
                : "; the next one is " + BigInteger.TWO.pow(slots.bitLength());
    }

    @Check
    void checkKey(HeaderKey key) {
        if (key.getHeaderField() != null && HeaderFields.find(key.getHeaderField()) == null) {
            reportAt(
                    TypeCode.UNKNOWN_HEADER_FIELD,
                    key,
                    HEADER_KEY__HEADER_FIELD,
                    key.getHeaderField(),
                    DeclarationValidator.hint(key.getHeaderField()));
        }
    }

    @Check
    void checkKey(FeatureKey key) {
        if (isLinked(key.getFeature())) {
            Type type = types().declaredType(key.getFeature());
            if (!TypeRules.isScalar(type)) {
                report(TypeCode.MISMATCH, key, "a single value", type, "");
            }
        }
    }
}
