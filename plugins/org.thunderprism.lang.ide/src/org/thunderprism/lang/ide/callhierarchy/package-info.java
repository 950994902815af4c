/** How values go from module to module, as calls that editors can follow. */
package org.thunderprism.lang.ide.callhierarchy;
