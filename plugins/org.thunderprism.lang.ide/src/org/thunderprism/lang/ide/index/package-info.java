/** What files declare and name, without their syntax trees. */
package org.thunderprism.lang.ide.index;
