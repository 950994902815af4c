/** Other names for declarations, everywhere and without a change of meaning. */
package org.thunderprism.lang.ide.rename;
