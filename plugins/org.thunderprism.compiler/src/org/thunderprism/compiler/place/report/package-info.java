/** What the place phase reports. */
package org.thunderprism.compiler.place.report;
