package org.thunderprism.eclipse.setting;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What holds until a user says otherwise. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(ThunderPreferences.NODE);
        defaults.put(ThunderPreferences.OUTPUT_FOLDER, "build");
        defaults.put(ThunderPreferences.BACKENDS, "");
        defaults.putBoolean(ThunderPreferences.COMPILE_OBJECTS, false);
        defaults.putBoolean(ThunderPreferences.LOAD_OBJECTS, false);
        defaults.putBoolean(ThunderPreferences.BUILD_ON_SAVE, true);
    }
}
