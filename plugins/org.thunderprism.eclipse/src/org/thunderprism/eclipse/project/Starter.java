package org.thunderprism.eclipse.project;

/** Programs to start from. */
public final class Starter {

    private Starter() {}

    /** A small program that builds. */
    public static String program(String name) {
        return """
            program %s version "0.1.0" facet bolt

            /** What is known of a packet. */
            input Packet {
              length : u16
            }

            const LIMIT = 1_500

            module act role control {
              if length > LIMIT {
                drop
              }
            }
            """.formatted(name);
    }

    /** A library, for programs to import. */
    public static String library() {
        return """
            /** Shared by programs that import this file. */
            const LIMIT = 1_500
            """;
    }

    /** A program's name made of a file's or project's: what a name cannot have becomes an underscore. */
    public static String nameOf(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_]", "_");
        String begun = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
        return begun.substring(0, Math.min(64, begun.length()));
    }
}
