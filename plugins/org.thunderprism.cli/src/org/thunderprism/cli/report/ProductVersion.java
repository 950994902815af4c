package org.thunderprism.cli.report;

/** This program's version. */
public final class ProductVersion {

    /** Semantic Versioning 2.0.0; the same as the project's Maven version without its snapshot mark. */
    public static final String CURRENT = "0.1.0";

    /** What `thunder --version` prints. */
    public static final String TEXT = "thunder " + CURRENT;

    private ProductVersion() {}
}
