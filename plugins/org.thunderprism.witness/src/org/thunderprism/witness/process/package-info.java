/** Programs outside of this JVM: how they are started, bounded and spoken to. */
package org.thunderprism.witness.process;
