package org.thunderprism.compiler.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * Checks that a network or a program is well formed. Each phase relies on it and keeps it; tests call it after every one of them.
 *
 * <ul>
 *   <li>A value is defined before it is used: earlier in the same block, in an enclosing one, or in an earlier module's body. A receiver's
 *       body sees only its own values.
 *   <li>Types agree as {@link IrBuilder} and {@link org.thunderprism.compiler.semantics.OperationTypes} say; vectors occur only where an
 *       instruction works on vectors.
 *   <li>All integers are canonical in their type.
 *   <li>What an instruction refers to belongs to its program, or to the network for messages.
 *   <li>Names are unique: inputs, states, counters, tables, models and modules in a program, results in a module, vertices and messages in a
 *       network.
 *   <li>A receiver sets no verdict, reads no input, and reaches the rows of keyed state by number only.
 *   <li>A state's slots are a power of two; a state without keys has one.
 *   <li>After lowering there are no model calls.
 * </ul>
 *
 * <p>The time is linear in the size of what is checked.
 */
public final class IrCheck {

    private IrCheck() {}

    /** Every violation in a network, in order; empty when it is well formed. */
    public static List<Violation> check(Network network) {
        List<Violation> violations = new ArrayList<>();
        requireUnique(violations, network.getPrograms(), Program::getVertex);
        requireUnique(violations, network.getMessages(), Message::getName);
        requireUnique(violations, network.getMessages(), Message::getIdentifier);
        for (Message message : network.getMessages()) {
            requireUnique(violations, message.getFields(), MessageField::getName);
            if (message.getIdentifier() < 0 || message.getIdentifier() > 0xFFFF) {
                violations.add(
                        new Violation(message, "identifier " + message.getIdentifier() + " has more than 16 bits"));
            }
            for (MessageField field : message.getFields()) {
                if (field.getType() == null || field.getType().blocks() > 0) {
                    violations.add(new Violation(field, "type " + field.getType() + " does not travel"));
                }
            }
        }
        for (Program program : network.getPrograms()) {
            violations.addAll(check(program));
        }
        return violations;
    }

    /** Every violation in one program, in order; empty when it is well formed. */
    public static List<Violation> check(Program program) {
        List<Violation> violations = new ArrayList<>();
        new DeclarationCheck(program, violations).run();
        new InstructionCheck(program, violations).run();
        return violations;
    }

    static <T extends EObject> void requireUnique(
            List<Violation> violations, List<T> elements, Function<T, Object> name) {
        Set<Object> seen = new HashSet<>();
        for (T element : elements) {
            Object key = name.apply(element);
            if (key == null || !seen.add(key)) {
                violations.add(new Violation(element, key == null ? "no name" : key + " occurs twice"));
            }
        }
    }
}
