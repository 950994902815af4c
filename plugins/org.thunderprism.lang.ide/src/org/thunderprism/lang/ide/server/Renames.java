package org.thunderprism.lang.ide.server;

import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.thunderprism.lang.ide.rename.RefusedRename;
import org.thunderprism.lang.ide.rename.RenameService;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.Workspace;

/** Renamings in the words of the protocol. */
final class Renames {

    private Renames() {}

    /** @throws ResponseErrorException with the reason when the renaming is refused */
    static WorkspaceEdit edit(
            RenameService renames,
            Workspace workspace,
            AnalysedFile file,
            RenameParams parameters,
            CancelChecker cancel) {
        int offset = file.document().offset(parameters.getPosition());
        try {
            return new WorkspaceEdit(renames.rename(workspace, file, offset, parameters.getNewName(), cancel));
        } catch (RefusedRename refused) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, refused.getMessage(), null));
        }
    }
}
