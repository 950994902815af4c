package org.thunderprism.lang.ide;

/** The editor services of ThunderDSL that differ from what Xtext generates. */
public class ThunderDslIdeModule extends AbstractThunderDslIdeModule {}
