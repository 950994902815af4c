package org.thunderprism.eclipse.setting;

/** The keys of this bundle's preferences; a project's own values come before the workspace's. */
public final class ThunderPreferences {

    /** The node that holds the preferences: this bundle's name. */
    public static final String NODE = "org.thunderprism.eclipse";

    /** Name of the folder in a project that artefacts are written to. */
    public static final String OUTPUT_FOLDER = "outputFolder";

    /** Names of the backends that artefacts are generated for, separated by commas; all of them when empty. */
    public static final String BACKENDS = "backends";

    /** Whether generated C is compiled to an eBPF object as well. */
    public static final String COMPILE_OBJECTS = "compileObjects";

    /** Whether generated C is loaded into the kernel, to see that its verifier takes it. */
    public static final String LOAD_OBJECTS = "loadObjects";

    /** Whether a build follows each save; otherwise only on demand. */
    public static final String BUILD_ON_SAVE = "buildOnSave";

    private ThunderPreferences() {}
}
