package org.thunderprism.compiler.interpret;

/** A program that still calls a model was given to the interpreter: the caller forgot to lower it. */
public final class UnloweredModelException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnloweredModelException(String model) {
        super("model " + model
                + " is not lowered; only the stages lower and fuse can be interpreted when there are models");
    }
}
