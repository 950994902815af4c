package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.thunderprism.lang.ide.callhierarchy.CallHierarchyService;
import org.thunderprism.lang.ide.navigation.DefinitionService;
import org.thunderprism.lang.ide.navigation.ReferenceService;
import org.thunderprism.lang.ide.rename.RenameService;
import org.thunderprism.lang.ide.symbols.DocumentSymbolService;
import org.thunderprism.lang.ide.symbols.WorkspaceSymbolService;

/** What leads from one place of a program to others. */
@Singleton
record Navigation(
        DefinitionService definitions,
        ReferenceService references,
        RenameService renames,
        DocumentSymbolService documentSymbols,
        WorkspaceSymbolService workspaceSymbols,
        CallHierarchyService callHierarchy) {

    @Inject
    Navigation {}
}
