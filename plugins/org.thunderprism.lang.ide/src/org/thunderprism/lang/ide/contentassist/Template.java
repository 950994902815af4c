package org.thunderprism.lang.ide.contentassist;

/**
 * A construct to fill in.
 *
 * @param label what is typed to find it
 * @param detail what it is for
 * @param snippet in the syntax of the language server protocol, indented by tabs
 * @param page of the language reference
 */
record Template(String label, String detail, String snippet, String page) {}
