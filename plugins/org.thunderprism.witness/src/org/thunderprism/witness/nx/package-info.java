/** Elixir modules on Nx, or on a stand-in for the integer part of it where there is none. */
package org.thunderprism.witness.nx;
