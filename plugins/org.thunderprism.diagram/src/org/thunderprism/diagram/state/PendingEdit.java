package org.thunderprism.diagram.state;

import java.util.List;
import org.thunderprism.lang.topology.write.TextChange;

/**
 * What the host has to do to its text.
 *
 * @param number edits are counted from 1
 * @param version of the text that the edit is meant for
 * @param label what the user did
 */
public record PendingEdit(int number, String version, String label, List<TextChange> changes) {}
