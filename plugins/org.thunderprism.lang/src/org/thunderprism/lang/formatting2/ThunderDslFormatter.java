package org.thunderprism.lang.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;

/** Lays out ThunderDSL. */
public class ThunderDslFormatter extends AbstractJavaFormatter {}
