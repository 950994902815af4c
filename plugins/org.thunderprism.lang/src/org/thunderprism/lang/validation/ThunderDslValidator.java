package org.thunderprism.lang.validation;

/** The rules of ThunderDSL. */
public class ThunderDslValidator extends AbstractThunderDslValidator {}
