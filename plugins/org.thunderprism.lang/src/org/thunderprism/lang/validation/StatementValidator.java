package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.COUNTER_DECLARATION__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.LET__NAME;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.AssignmentOperator;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Forward;
import org.thunderprism.lang.thunderDsl.If;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Mark;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.Mirror;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.lang.thunderDsl.Verdict;
import org.thunderprism.lang.type.Assignability;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeProblem;
import org.thunderprism.lang.type.TypeRules;

/** Statements except loops. */
public class StatementValidator extends RuleValidator {

    @Check
    void checkBlock(Block block) {
        Map<String, Statement> names = new HashMap<>();
        for (Statement statement : block.getStatements()) {
            String name = switch (statement) {
                case Let let -> let.getName();
                case CounterDeclaration counter -> counter.getName();
                default -> null;
            };
            Statement twin = name == null ? null : names.putIfAbsent(name, statement);
            if (twin != null) {
                reportAt(
                        LinkCode.DUPLICATE_NAME,
                        statement,
                        statement instanceof Let ? LET__NAME : COUNTER_DECLARATION__NAME,
                        name,
                        "line " + SourceRanges.of(twin).line());
            }
        }
    }

    @Check
    void checkLet(Let let) {
        if (let.getType() != null) {
            expect(types().type(let.getType()), let.getValue());
        } else if (TypeRules.element(type(let.getValue())) instanceof CompileTimeInteger known
                && !known.fits(known.defaultType())) {
            TypeProblem problem = Assignability.problem(known.defaultType(), known, let.getValue());
            report(problem);
        }
    }

    @Check
    void checkCounter(CounterDeclaration counter) {
        if (!(counter.eContainer().eContainer() instanceof ModuleDeclaration)) {
            report(
                    RuleCode.COUNTER,
                    counter,
                    "a counter outlives the packet; declare it in the module's outermost block");
        }
        if (counter.getLength() != null) {
            report(types().lengthProblem(counter.getLength(), "the number of counters"));
        }
    }

    @Check
    void checkAssignment(Assignment assignment) {
        Expression target = assignment.getTarget();
        if (target == null || assignment.getValue() == null) {
            return;
        }
        EObject cell = cell(target);
        if (cell == null || cell.eIsProxy()) {
            return;
        }
        if (cell instanceof CounterDeclaration counter) {
            checkCount(assignment, counter);
        } else if (cell instanceof StateField) {
            checkWrite(assignment, type(target));
        } else {
            report(
                    RuleCode.NOT_ASSIGNABLE,
                    target,
                    "'" + SourceRanges.text(target) + "'",
                    "only state and counters can; give a changed value a name of its own with let");
        }
    }

    /** What a place names: a state's field, a counter, or something else; null when that is not known. */
    static EObject cell(Expression place) {
        Expression base = place;
        while (base instanceof ElementAccess access) {
            base = access.getVector();
        }
        return switch (base) {
            case Member member -> member.getMember();
            case NameReference name -> name.getTarget();
            case null, default -> null;
        };
    }

    private void checkCount(Assignment assignment, CounterDeclaration counter) {
        ModuleDeclaration owner = enclosing(counter, ModuleDeclaration.class);
        if (enclosing(assignment, ModuleDeclaration.class) != owner) {
            report(
                    RuleCode.COUNTER,
                    assignment.getTarget(),
                    "counter " + counter.getName() + " belongs to module " + owner.getName()
                            + "; only that one counts");
        }
        if (assignment.getOperator() != AssignmentOperator.ADD) {
            report(RuleCode.COUNTER, assignment, "a counter only counts up; write " + counter.getName() + " += …");
            return;
        }
        if (counter.getLength() != null && !(assignment.getTarget() instanceof ElementAccess)) {
            report(
                    RuleCode.COUNTER,
                    assignment.getTarget(),
                    "there are several counters '" + counter.getName() + "'; say which: " + counter.getName()
                            + "[…] += …");
            return;
        }
        expect(IntegerType.U64, assignment.getValue());
    }

    private void checkWrite(Assignment assignment, Type target) {
        Expression value = assignment.getValue();
        Type given = type(value);
        if (target.isUnknown() || given.isUnknown()) {
            return;
        }
        switch (assignment.getOperator()) {
            case ASSIGN -> expect(target, value);
            case SHIFT_LEFT, SHIFT_RIGHT -> {
                boolean unsigned = given instanceof IntegerType count && !count.signed()
                        || given instanceof CompileTimeInteger known
                                && known.low().signum() >= 0;
                if (!unsigned || !TypeRules.isInteger(target)) {
                    undefined(assignment, target, given, "integers are shifted by an unsigned count");
                }
            }
            case AND, OR, XOR -> {
                boolean truths = target instanceof BooleanType && given instanceof BooleanType;
                if (!truths && !(TypeRules.isInteger(target) && TypeRules.isInteger(given))) {
                    undefined(assignment, target, given, "both sides must be integers, or both bool");
                } else {
                    expect(target, value);
                }
            }
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> {
                if (!TypeRules.isNumeric(target) || !TypeRules.isNumeric(given)) {
                    undefined(assignment, target, given, "it takes integers and times");
                } else {
                    expect(target, value);
                }
            }
        }
    }

    private void undefined(Assignment assignment, Type target, Type value, String help) {
        report(TypeCode.OPERATOR, assignment, assignment.getOperator().getLiteral(), target + " and " + value, help);
    }

    @Check
    void checkIf(If statement) {
        expect(BooleanType.BOOL, statement.getCondition());
    }

    @Check
    void checkMatch(Match match) {
        Type subject = type(match.getSubject());
        if (!TypeRules.isScalar(subject)) {
            report(TypeCode.MISMATCH, match.getSubject(), "a single value", subject, "; pick one element with […]");
            return;
        }
        boolean complete = false;
        Set<BigInteger> taken = new HashSet<>();
        for (Case choice : match.getCases()) {
            if (complete) {
                report(RuleCode.UNREACHABLE_CASE, choice);
            }
            for (Expression value : choice.getValues()) {
                checkCaseValue(subject, value, taken);
            }
            complete |= choice.isAny();
        }
    }

    private void checkCaseValue(Type subject, Expression value, Set<BigInteger> taken) {
        Type type = type(value);
        if (type.isUnknown() || subject.isUnknown()) {
            return;
        }
        if (!TypeRules.isScalar(type) || TypeRules.common(subject, type).isEmpty()) {
            report(Assignability.problem(subject, type, value));
        } else if (!CompileTime.isKnown(value)) {
            report(TypeCode.NOT_CONSTANT, value, "the value of a case");
        } else {
            Optional<BigInteger> known = types().constants().evaluate(value);
            if (known.isPresent() && !taken.add(known.get())) {
                report(RuleCode.DUPLICATE_CASE, value, SourceRanges.text(value));
            }
        }
    }

    @Check
    void checkVerdict(Verdict verdict) {
        ModuleDeclaration module = enclosing(verdict, ModuleDeclaration.class);
        if (module != null && module.getTrigger() != null) {
            report(RuleCode.VERDICT_WITHOUT_PACKET, verdict, module.getName());
        }
    }

    @Check
    void checkMark(Mark mark) {
        expect(IntegerType.U32, mark.getArgument());
    }

    @Check
    void checkForward(Forward forward) {
        checkVertex(forward.getArgument());
    }

    @Check
    void checkMirror(Mirror mirror) {
        checkVertex(mirror.getArgument());
    }

    /** A vertex by name, or by an index of any unsigned type. */
    private void checkVertex(Expression vertex) {
        Type type = type(vertex);
        if (type instanceof CompileTimeInteger known) {
            int last = types().vertex().vertices() - 1;
            if (known.high().signum() < 0 || known.low().compareTo(BigInteger.valueOf(last)) > 0) {
                report(TypeCode.INDEX, vertex, known.low(), (last + 1) + " vertices", last);
            }
        } else if (!type.isUnknown() && !(type instanceof IntegerType integer && !integer.signed())) {
            report(TypeCode.MISMATCH, vertex, "a vertex, or an unsigned index of one,", type, "");
        }
    }

    @Check
    void checkSync(Sync sync) {
        checkSent(sync.getValue());
        if (sync.getCondition() != null) {
            expect(BooleanType.BOOL, sync.getCondition());
        }
    }

    @Check
    void checkEcho(Echo echo) {
        checkSent(echo.getValue());
        if (echo.getCondition() != null) {
            expect(BooleanType.BOOL, echo.getCondition());
        }
    }

    private void checkSent(Expression value) {
        EObject cell = cell(value);
        boolean sendable = cell == null
                || cell.eIsProxy()
                || cell instanceof StateField
                || cell instanceof CounterDeclaration
                || cell instanceof Let && value instanceof NameReference;
        if (!sendable) {
            report(RuleCode.NOT_SENDABLE, value, "'" + SourceRanges.text(value) + "'");
        }
    }
}
