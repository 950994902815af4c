package org.thunderprism.eclipse.view.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.DiffTreeViewer;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.codegen.history.BuildDifference;
import org.thunderprism.codegen.history.BuildDifference.ArtifactChange;
import org.thunderprism.codegen.history.BuildHistory;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.eclipse.view.build.BuildNode.Past;
import org.thunderprism.model.prism.Artifact;

/** Two builds in the platform's compare editor: the artefacts that are different, and their texts side by side. */
final class BuildComparison extends CompareEditorInput {

    private final BuildHistory history;
    private final BuildDifference difference;

    BuildComparison(BuildHistory history, BuildDifference difference) {
        super(configuration(difference));
        this.history = history;
        this.difference = difference;
        setTitle("Builds of " + difference.newer().source());
    }

    private static CompareConfiguration configuration(BuildDifference difference) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        configuration.setLeftLabel(label(difference.older()));
        configuration.setRightLabel(label(difference.newer()));
        return configuration;
    }

    private static String label(PastBuild build) {
        BuildNode node = new Past(build);
        return BuildTexts.time(node) + "  " + BuildTexts.digest(node);
    }

    /** Null, which the editor says in words, when there is no difference. */
    @Override
    protected Object prepareInput(IProgressMonitor monitor) throws InvocationTargetException {
        try {
            DiffNode root = new DiffNode(Differencer.CHANGE);
            for (ArtifactChange change : difference.changes()) {
                root.add(node(change));
            }
            return root.hasChildren() ? root : null;
        } catch (IOException e) {
            throw new InvocationTargetException(e);
        }
    }

    /** Opens the first artefact at once. */
    @Override
    public Viewer createDiffViewer(Composite parent) {
        return new DiffTreeViewer(parent, getCompareConfiguration()) {
            @Override
            protected void initialSelection() {
                super.initialSelection();
                fireOpen(new OpenEvent(this, getSelection()));
            }
        };
    }

    private DiffNode node(ArtifactChange change) throws IOException {
        int kind = switch (change.change()) {
            case ADDED -> Differencer.ADDITION;
            case REMOVED -> Differencer.DELETION;
            case CHANGED -> Differencer.CHANGE;
            case SAME -> Differencer.NO_CHANGE;
        };
        ITypedElement left = side(difference.older(), change.before());
        ITypedElement right = side(difference.newer(), change.after());
        return new DiffNode(kind, null, left, right);
    }

    private Content side(PastBuild build, Artifact artifact) throws IOException {
        if (artifact == null) {
            return null;
        }
        byte[] bytes = history.content(build.source(), artifact).orElseGet(() -> new byte[0]);
        return new Content(artifact.getPath(), bytes);
    }

    /** An artefact as it was. */
    private record Content(String path, byte[] bytes) implements ITypedElement, IStreamContentAccessor {

        @Override
        public String getName() {
            return path;
        }

        @Override
        public Image getImage() {
            return null;
        }

        /** The file's ending, by which the editor chooses how to show it. */
        @Override
        public String getType() {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            return ending.equals("c") || ending.equals("wat") ? TEXT_TYPE : ending;
        }

        @Override
        public InputStream getContents() throws CoreException {
            if (bytes.length == 0) {
                throw new CoreException(Status.error(path + " was too large to be remembered"));
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
