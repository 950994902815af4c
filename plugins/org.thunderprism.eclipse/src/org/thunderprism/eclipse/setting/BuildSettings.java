package org.thunderprism.eclipse.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.build.ArtifactCompiler;
import org.thunderprism.witness.ebpf.ClangCompiler;
import org.thunderprism.witness.ebpf.KernelVerifier;

/**
 * How a project is built.
 *
 * @param outputFolder name of the folder that artefacts are written to
 * @param backends names of backends; those that belong to every build when empty
 * @param compileObjects whether generated C is compiled as well
 * @param loadObjects whether the kernel is asked if it takes generated C
 * @param buildOnSave whether automatic builds count
 */
public record BuildSettings(
        String outputFolder, List<String> backends, boolean compileObjects, boolean loadObjects, boolean buildOnSave) {

    public BuildSettings {
        backends = List.copyOf(backends);
    }

    /** What holds for a project: its own preferences, else the workspace's, else the defaults. */
    public static BuildSettings of(IProject project) {
        IScopeContext[] scopes = {new ProjectScope(project), InstanceScope.INSTANCE};
        IPreferencesService preferences = Platform.getPreferencesService();
        String folder =
                preferences.getString(ThunderPreferences.NODE, ThunderPreferences.OUTPUT_FOLDER, "build", scopes);
        return new BuildSettings(
                folder.isBlank() ? "build" : folder.strip(),
                names(preferences.getString(ThunderPreferences.NODE, ThunderPreferences.BACKENDS, "", scopes)),
                preferences.getBoolean(ThunderPreferences.NODE, ThunderPreferences.COMPILE_OBJECTS, false, scopes),
                preferences.getBoolean(ThunderPreferences.NODE, ThunderPreferences.LOAD_OBJECTS, false, scopes),
                preferences.getBoolean(ThunderPreferences.NODE, ThunderPreferences.BUILD_ON_SAVE, true, scopes));
    }

    /** The generators that are wanted, in the product's order. */
    public List<CodeGenerator> generators() {
        return Backends.named(backends);
    }

    /** What is made of generated files. */
    public List<ArtifactCompiler> artifactCompilers() {
        List<ArtifactCompiler> tools = new ArrayList<>();
        if (compileObjects) {
            tools.add(new ClangCompiler());
        }
        if (loadObjects) {
            tools.add(new KernelVerifier());
        }
        return tools;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
