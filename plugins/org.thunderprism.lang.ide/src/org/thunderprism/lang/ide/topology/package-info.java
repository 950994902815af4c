/** Editor services for topologies; what works for any language is used from its own package. */
package org.thunderprism.lang.ide.topology;
