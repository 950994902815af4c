/** How pictures are looked at: what needs no display of a drawing area that can be zoomed and moved. */
package org.thunderprism.lang.ide.picture;
