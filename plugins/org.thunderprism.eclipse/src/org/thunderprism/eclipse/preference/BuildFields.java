package org.thunderprism.eclipse.preference;

import java.util.List;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** What can be set about builds, for the workspace as for a project. */
final class BuildFields {

    private BuildFields() {}

    static List<FieldEditor> in(Composite parent) {
        StringFieldEditor folder = new StringFieldEditor(ThunderPreferences.OUTPUT_FOLDER, "Output &folder:", parent);
        folder.setEmptyStringAllowed(false);
        folder.setErrorMessage("Name a folder of the project for artefacts.");
        return List.of(
                new BooleanFieldEditor(ThunderPreferences.BUILD_ON_SAVE, "&Build on save", parent),
                folder,
                new BackendChoice(ThunderPreferences.BACKENDS, "Backends:", parent),
                new BooleanFieldEditor(
                        ThunderPreferences.COMPILE_OBJECTS, "&Compile generated C with clang (slower builds)", parent),
                new BooleanFieldEditor(
                        ThunderPreferences.LOAD_OBJECTS,
                        "&Load it into the kernel, to see that the verifier takes it (needs root)",
                        parent));
    }
}
