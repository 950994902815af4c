package org.thunderprism.cli.command;

/** Who reads a result. */
enum ResultFormat {
    text,
    json
}
