package org.thunderprism.lang.parse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.thunderprism.lang.diagnostic.SyntaxCode;

/**
 * Bounds the depth of the syntax tree before there is one, from the tokens alone, so that neither the recursive parser nor
 * anything that walks the tree can run out of stack. The bound is never below the true depth.
 */
final class DepthGuard {

    private static final String NESTING_HELP = "name parts of it with let, or use match";
    private static final String OPERATOR_HELP = "name parts of it with let, or fold it: sum(i in 0 ..< n) …";

    /** One open bracket, or the file itself. */
    private static final class Level {
        private int operators;
        private int inner;
        private int height;
        private int elses;
        private final int depth;
        private final int firstConditional;

        Level(int depth, int firstConditional) {
            this.depth = depth;
            this.firstConditional = firstConditional;
        }

        void endExpression() {
            height = height();
            operators = 0;
            inner = 0;
        }

        int height() {
            return Math.max(height, operators + inner);
        }
    }

    private final SyntaxLimits limits;
    private final TokenRoles roles;
    private Level[] levels = new Level[64];
    private int open = 0;
    /** The conditionals that have not ended; a set bit says that the part after the colon is being read. */
    private final BitSet pastColon = new BitSet();

    private int conditionals = 0;

    private DepthGuard(SyntaxLimits limits, TokenRoles roles) {
        this.limits = limits;
        this.roles = roles;
        levels[0] = new Level(0, 0);
    }

    /** The first problem, or null. */
    static SyntaxProblem check(List<? extends Token> tokens, TokenRoles roles, SyntaxLimits limits) {
        return new DepthGuard(limits, roles).check(tokens);
    }

    private SyntaxProblem check(List<? extends Token> tokens) {
        int count = 0;
        TokenRole previous = TokenRole.BREAK;
        for (Token token : tokens) {
            TokenRole role = roles.of(token);
            if (role == TokenRole.HIDDEN) {
                continue;
            }
            if (++count > limits.tokens()) {
                return problem(token, SyntaxCode.TOO_LARGE, limits.tokens(), "words and signs");
            }
            read(role, previous, token);
            Level level = levels[open];
            if (depth(level) > limits.nesting()) {
                return problem(token, SyntaxCode.TOO_DEEP, limits.nesting(), NESTING_HELP);
            }
            if (level.operators + level.inner > limits.operators()) {
                return problem(token, SyntaxCode.TOO_DEEP, limits.operators(), OPERATOR_HELP);
            }
            previous = role;
        }
        return null;
    }

    private void read(TokenRole role, TokenRole previous, Token token) {
        Level level = levels[open];
        switch (role) {
            case OPEN -> {
                level.operators++;
                push(new Level(depth(level) + 1, conditionals));
            }
            case CLOSE -> pop();
            case OPERATOR -> level.operators++;
            case QUESTION -> {
                level.operators++;
                pastColon.clear(conditionals++);
            }
            case COLON -> passColon(level);
            case LEAF -> level.endExpression();
            case ELSE -> {
                endStatement(level);
                level.elses++;
            }
            case IF -> {
                endStatement(level);
                if (previous != TokenRole.ELSE) {
                    level.elses = 0;
                }
            }
            case BREAK -> {
                endStatement(level);
                level.elses = 0;
            }
            default -> {
                // an operand
            }
        }
    }

    private int depth(Level level) {
        return level.depth + level.elses + conditionals - level.firstConditional;
    }

    private void push(Level level) {
        if (++open == levels.length) {
            levels = Arrays.copyOf(levels, 2 * open);
        }
        levels[open] = level;
    }

    private void pop() {
        if (open == 0) {
            return;
        }
        Level closed = levels[open];
        levels[open--] = null;
        conditionals = closed.firstConditional;
        Level level = levels[open];
        level.inner = Math.max(level.inner, closed.height() + 1);
    }

    /** The colon ends the conditionals inside the first part of the one it belongs to. */
    private void passColon(Level level) {
        int owner = pastColon.previousClearBit(conditionals - 1);
        if (owner >= level.firstConditional) {
            conditionals = owner + 1;
            pastColon.set(owner);
        }
    }

    private void endStatement(Level level) {
        level.endExpression();
        conditionals = level.firstConditional;
    }

    private static SyntaxProblem problem(Token token, SyntaxCode code, Object... arguments) {
        CommonToken place = (CommonToken) token;
        return SyntaxProblem.of(
                code, place.getStartIndex(), place.getStopIndex() - place.getStartIndex() + 1, arguments);
    }
}
