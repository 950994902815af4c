/** Neural networks in floating-point numbers, as they were trained. */
package org.thunderprism.lang.model.network;
