package org.thunderprism.lang.parse;

/**
 * Bounds of a program's text. They keep the parser's time, memory and stack within reach whatever the input is.
 *
 * @param bytes of a file, before decoding, and of all that it imports
 * @param tokens of a file, and of all that it imports, blanks and comments not counted
 * @param imports files that a program imports, directly or not
 * @param nesting brackets, blocks, unary operators, conditionals and else-ifs inside one another
 * @param operators in one expression, which is as deep as its syntax tree can get
 * @param errors that are told one by one; of more only the first is
 */
public record SyntaxLimits(int bytes, int tokens, int imports, int nesting, int operators, int errors) {

    public static final SyntaxLimits DEFAULT = new SyntaxLimits(8 << 20, 150_000, 1_000, 200, 500, 10_000);
}
