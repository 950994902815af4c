package org.thunderprism.lang.ide.contentassist;

import java.util.Optional;
import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * The call whose arguments a place is among, found by the brackets before it, since the syntax tree of an unfinished call is another.
 *
 * @param name of what is called
 * @param argument index of the argument at the place, from 0
 */
record Callee(String name, int argument) {

    /** @param before the last visible token before the place; null at the beginning of the file */
    static Optional<Callee> at(ILeafNode before) {
        int open = 0;
        int commas = 0;
        for (ILeafNode leaf = before; leaf != null; leaf = Tokens.previous(leaf)) {
            switch (leaf.getText()) {
                case ")", "]" -> open++;
                case "[", "(" -> {
                    if (open == 0) {
                        return called(leaf, commas);
                    }
                    open--;
                }
                case "," -> commas += open == 0 ? 1 : 0;
                case "{", "}", ";", "let", "module" -> {
                    return Optional.empty();
                }
                default -> {
                    // part of an argument
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Callee> called(ILeafNode bracket, int commas) {
        ILeafNode name = Tokens.previous(bracket);
        return bracket.getText().equals("(")
                        && name != null
                        && Character.isJavaIdentifierStart(name.getText().charAt(0))
                ? Optional.of(new Callee(name.getText(), commas))
                : Optional.empty();
    }
}
