/** Decision trees and their ensembles over integers. */
package org.thunderprism.lang.model.tree;
