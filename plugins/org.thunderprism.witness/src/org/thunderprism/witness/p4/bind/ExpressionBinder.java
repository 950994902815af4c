package org.thunderprism.witness.p4.bind;

import java.math.BigInteger;
import org.thunderprism.witness.p4.run.Evaluation;
import org.thunderprism.witness.p4.syntax.Expression;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Position;
import org.thunderprism.witness.p4.syntax.TypeName;

/** The type rules of expressions (P4-16 specification, section 8), and what expressions compute. */
final class ExpressionBinder {

    private static final P4Type BOOL = new P4Type.Bool();

    /** Bits of a number to shift by: bmv2's limit. */
    private static final int COUNT_BITS = 8;

    private final Scope scope;

    ExpressionBinder(Scope scope) {
        this.scope = scope;
    }

    /** A condition. */
    Operand condition(Expression expression) throws P4Exception {
        return bind(expression).as(BOOL);
    }

    Operand bind(Expression expression) throws P4Exception {
        return switch (expression) {
            case Expression.Number number -> number(number);
            case Expression.Truth truth ->
                Operand.literal(truth.at(), BOOL, truth.value() ? BigInteger.ONE : BigInteger.ZERO);
            case Expression.Name name -> read(name);
            case Expression.Member member -> read(member);
            case Expression.Slice slice -> slice(slice);
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.Cast cast -> cast(cast);
            case Expression.Call call -> isValid(call);
            default -> throw new P4Exception(expression.at(), "a value is needed here");
        };
    }

    private static Operand number(Expression.Number number) throws P4Exception {
        Operand literal = Operand.literal(number.at(), new P4Type.Literal(), number.value());
        return number.width() == 0
                ? literal
                : literal.as(Types.scalar(number.at(), new TypeName.Bits(number.width(), number.signed())));
    }

    /** What a name or a path of names stands for. */
    Place place(Expression expression) throws P4Exception {
        Place found = switch (expression) {
            case Expression.Name name -> scope.find(name.name());
            case Expression.Member member ->
                switch (place(member.owner())) {
                    case Place.Struct struct -> struct.members().get(member.name());
                    case Place.Header header -> header.fields().get(member.name());
                    default -> null;
                };
            default -> null;
        };
        if (found == null) {
            throw new P4Exception(expression.at(), "this names nothing that is known here: " + text(expression));
        }
        return found;
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.name();
            case Expression.Member member -> text(member.owner()) + "." + member.name();
            default -> "an expression";
        };
    }

    private Operand read(Expression expression) throws P4Exception {
        if (!(place(expression) instanceof Place.Scalar scalar)) {
            throw new P4Exception(expression.at(), text(expression) + " is no number");
        }
        if (!scope.isAssigned(scalar.slot())) {
            throw new P4Exception(expression.at(), text(expression) + " may be uninitialized");
        }
        int slot = scalar.slot();
        return Operand.of(expression.at(), scalar.type(), machine -> machine.get(slot));
    }

    private Operand isValid(Expression.Call call) throws P4Exception {
        if (call.callee() instanceof Expression.Member member
                && member.name().equals("isValid")
                && call.arguments().isEmpty()
                && place(member.owner()) instanceof Place.Header header) {
            int slot = header.valid();
            return Operand.of(call.at(), BOOL, machine -> machine.get(slot));
        }
        throw new P4Exception(call.at(), "this call gives no value");
    }

    private int index(Expression expression) throws P4Exception {
        Operand operand = bind(expression);
        if (operand.constant() == null || operand.constant().bitLength() > 16) {
            throw new P4Exception(expression.at(), "a small literal is needed here");
        }
        return operand.constant().intValue();
    }

    private Operand slice(Expression.Slice slice) throws P4Exception {
        Operand value = bind(slice.value());
        int width = value.bits().width();
        int high = index(slice.high());
        int low = index(slice.low());
        if (low < 0 || high < low || high >= width) {
            throw new P4Exception(slice.at(), "there are no bits " + high + ":" + low + " of " + value.type());
        }
        P4Type.Bits type = new P4Type.Bits(high - low + 1, false);
        Evaluation code = value.code();
        return Operand.of(slice.at(), type, machine -> type.canonical(code.of(machine) >>> low));
    }

    private Operand unary(Expression.Unary unary) throws P4Exception {
        if (unary.operator().equals("!")) {
            Evaluation code = condition(unary.operand()).code();
            return Operand.of(unary.at(), BOOL, machine -> 1 - code.of(machine));
        }
        Operand operand = bind(unary.operand());
        if (unary.operator().equals("-") && operand.type() instanceof P4Type.Literal) {
            return Operand.literal(
                    unary.at(), operand.type(), operand.constant().negate());
        }
        P4Type.Bits type = operand.bits();
        Evaluation code = operand.code();
        return unary.operator().equals("-")
                ? Operand.of(unary.at(), type, machine -> type.canonical(-code.of(machine)))
                : Operand.of(unary.at(), type, machine -> type.canonical(~code.of(machine)));
    }

    private Operand conditional(Expression.Conditional conditional) throws P4Exception {
        Evaluation condition = condition(conditional.condition()).code();
        Operand yes = bind(conditional.yes());
        Operand no = bind(conditional.no()).as(yes.type());
        if (yes.type() instanceof P4Type.Literal) {
            throw new P4Exception(conditional.at(), "one of the two needs a width");
        }
        Evaluation one = yes.code();
        Evaluation other = no.code();
        return Operand.of(
                conditional.at(),
                yes.type(),
                machine -> condition.of(machine) != 0 ? one.of(machine) : other.of(machine));
    }

    /** Between numbers a cast changes the sign or the width, never both. */
    private Operand cast(Expression.Cast cast) throws P4Exception {
        P4Type target = Types.scalar(cast.at(), cast.type());
        Operand operand = bind(cast.operand());
        if (operand.type() instanceof P4Type.Literal) {
            return operand.as(target);
        }
        Evaluation code = operand.code();
        P4Type.Bits oneBit = new P4Type.Bits(1, false);
        boolean sameBits = operand.type().equals(oneBit) && target.equals(BOOL)
                || operand.type().equals(BOOL) && target.equals(oneBit)
                || operand.type().equals(target);
        if (sameBits) {
            return Operand.of(cast.at(), target, code);
        }
        if (operand.type() instanceof P4Type.Bits from
                && target instanceof P4Type.Bits to
                && (from.width() == to.width() || from.signed() == to.signed())) {
            return Operand.of(cast.at(), to, machine -> to.canonical(code.of(machine)));
        }
        throw new P4Exception(cast.at(), "there is no cast from " + operand.type() + " to " + target);
    }

    private Operand binary(Expression.Binary binary) throws P4Exception {
        String operator = binary.operator();
        return switch (operator) {
            case "&&", "||" -> logical(binary);
            case "<<", ">>" -> shift(binary);
            case "++" -> concatenation(binary);
            case "/", "%" -> throw new P4Exception(binary.at(), "v1model targets do not divide");
            default -> sameTypes(binary);
        };
    }

    private Operand logical(Expression.Binary binary) throws P4Exception {
        Evaluation left = condition(binary.left()).code();
        Evaluation right = condition(binary.right()).code();
        return binary.operator().equals("&&")
                ? Operand.of(binary.at(), BOOL, machine -> left.of(machine) != 0 ? right.of(machine) : 0)
                : Operand.of(binary.at(), BOOL, machine -> left.of(machine) != 0 ? 1 : right.of(machine));
    }

    private Operand shift(Expression.Binary binary) throws P4Exception {
        Operand left = bind(binary.left());
        Operand right = bind(binary.right());
        P4Type.Bits type = left.bits();
        if (right.constant() != null) {
            if (right.constant().signum() < 0 || right.constant().compareTo(BigInteger.valueOf(type.width())) >= 0) {
                throw new P4Exception(right.at(), type + " is shifted by " + right.constant());
            }
        } else {
            P4Type.Bits count = right.bits();
            if (count.signed() || count.width() > COUNT_BITS) {
                throw new P4Exception(right.at(), "v1model targets shift by bit<8> or narrower, not by " + count);
            }
        }
        Evaluation value = left.code();
        Evaluation count = right.code();
        boolean toLeft = binary.operator().equals("<<");
        return Operand.of(binary.at(), type, machine -> {
            long places = count.of(machine);
            if (places >= type.width()) {
                return toLeft || !type.signed() || value.of(machine) >= 0 ? 0 : -1;
            }
            if (toLeft) {
                return type.canonical(value.of(machine) << places);
            }
            return type.signed() ? value.of(machine) >> places : value.of(machine) >>> places;
        });
    }

    private Operand concatenation(Expression.Binary binary) throws P4Exception {
        Operand left = bind(binary.left());
        Operand right = bind(binary.right());
        int low = right.bits().width();
        int width = left.bits().width() + low;
        if (left.bits().signed() || right.bits().signed() || width > Long.SIZE) {
            throw new P4Exception(binary.at(), "bits are put together here, up to 64 of them");
        }
        Evaluation high = left.code();
        Evaluation rest = right.code();
        return Operand.of(
                binary.at(), new P4Type.Bits(width, false), machine -> high.of(machine) << low | rest.of(machine));
    }

    private Operand sameTypes(Expression.Binary binary) throws P4Exception {
        Operand left = bind(binary.left());
        Operand right = bind(binary.right());
        if (left.type() instanceof P4Type.Literal) {
            left = left.as(right.type());
        }
        right = right.as(left.type());
        String operator = binary.operator();
        if (left.type().equals(BOOL) && (operator.equals("==") || operator.equals("!="))) {
            return comparison(binary.at(), operator, new P4Type.Bits(1, false), left.code(), right.code());
        }
        P4Type.Bits type = left.bits();
        return switch (operator) {
            case "==", "!=", "<", "<=", ">", ">=" -> comparison(binary.at(), operator, type, left.code(), right.code());
            default -> arithmetic(binary.at(), operator, type, left.code(), right.code());
        };
    }

    private static Operand comparison(
            Position at, String operator, P4Type.Bits type, Evaluation left, Evaluation right) {
        // Numbers of up to 63 bits without a sign are in the order of signed ones, and those of 64 bits are when the
        // top bit is turned.
        long turn = !type.signed() && type.width() == Long.SIZE ? Long.MIN_VALUE : 0;
        Evaluation code = switch (operator) {
            case "==" -> machine -> left.of(machine) == right.of(machine) ? 1 : 0;
            case "!=" -> machine -> left.of(machine) != right.of(machine) ? 1 : 0;
            case "<" -> machine -> (left.of(machine) ^ turn) < (right.of(machine) ^ turn) ? 1 : 0;
            case "<=" -> machine -> (left.of(machine) ^ turn) <= (right.of(machine) ^ turn) ? 1 : 0;
            case ">" -> machine -> (left.of(machine) ^ turn) > (right.of(machine) ^ turn) ? 1 : 0;
            default -> machine -> (left.of(machine) ^ turn) >= (right.of(machine) ^ turn) ? 1 : 0;
        };
        return Operand.of(at, BOOL, code);
    }

    private static Operand arithmetic(Position at, String operator, P4Type.Bits type, Evaluation left, Evaluation right)
            throws P4Exception {
        Evaluation code = switch (operator) {
            case "+" -> machine -> type.canonical(left.of(machine) + right.of(machine));
            case "-" -> machine -> type.canonical(left.of(machine) - right.of(machine));
            case "*" -> machine -> type.canonical(left.of(machine) * right.of(machine));
            case "&" -> machine -> left.of(machine) & right.of(machine);
            case "|" -> machine -> left.of(machine) | right.of(machine);
            case "^" -> machine -> left.of(machine) ^ right.of(machine);
            case "|+|" -> machine -> saturated(type, left.of(machine), right.of(machine), true);
            case "|-|" -> machine -> saturated(type, left.of(machine), right.of(machine), false);
            default -> throw new P4Exception(at, "there is no operator " + operator);
        };
        return Operand.of(at, type, code);
    }

    private static long saturated(P4Type.Bits type, long left, long right, boolean sum) {
        BigInteger exact = sum
                ? exact(type, left).add(exact(type, right))
                : exact(type, left).subtract(exact(type, right));
        BigInteger low =
                type.signed() ? BigInteger.ONE.shiftLeft(type.width() - 1).negate() : BigInteger.ZERO;
        BigInteger high = BigInteger.ONE
                .shiftLeft(type.signed() ? type.width() - 1 : type.width())
                .subtract(BigInteger.ONE);
        return exact.max(low).min(high).longValue();
    }

    private static BigInteger exact(P4Type.Bits type, long value) {
        return type.signed() ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }
}
