package org.thunderprism.eclipse.help;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.thunderprism.eclipse.editor.hover.HtmlPage;
import org.thunderprism.eclipse.language.MarkdownHtml;

/** The pages of the manual: a searchable table of contents, and the page that was chosen. */
public final class DocumentationView extends ViewPart {

    public static final String ID = "org.thunderprism.eclipse.documentation";

    private static final int[] SHARES = {1, 2};

    private final Manual manual = new Manual();
    private Text search;
    private TreeViewer contents;
    private Browser browser;
    private Page shown;

    @Override
    public void createPartControl(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(halves, SWT.NONE);
        left.setLayout(new GridLayout());
        search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        search.setMessage("search all pages");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.addModifyListener(event -> filter());
        contents = new TreeViewer(left, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        contents.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        contents.setContentProvider(new Contents());
        contents.setLabelProvider(new Titles());
        contents.setInput(manual.chapters());
        contents.expandToLevel(manual.chapters().getFirst(), 1);
        contents.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof Page page) {
                display(page);
            }
        });
        browser = new Browser(halves, SWT.NONE);
        browser.setJavascriptEnabled(false);
        browser.addLocationListener(LocationListener.changingAdapter(this::follow));
        halves.setWeights(SHARES);
        show(manual.chapters().getFirst().pages().getFirst());
    }

    /** Turns to a page. */
    public void show(Page page) {
        contents.setSelection(new StructuredSelection(page), true);
        display(page);
    }

    /** Shows the pages that have a text. */
    public void search(String text) {
        search.setText(text);
        search.setFocus();
    }

    /** The page that is shown. */
    public Page shown() {
        return shown;
    }

    private void display(Page page) {
        if (!page.equals(shown)) {
            shown = page;
            browser.setText(HtmlPage.of(
                    MarkdownHtml.body(page.markdown()),
                    contents.getControl().getForeground(),
                    contents.getControl().getBackground()));
        }
    }

    private void follow(LocationEvent event) {
        if (event.location.startsWith(MarkdownHtml.PAGE_SCHEME)) {
            event.doit = false;
            manual.linked(shown, event.location.substring(MarkdownHtml.PAGE_SCHEME.length()))
                    .ifPresent(this::show);
        } else if (event.location.startsWith("http:") || event.location.startsWith("https:")) {
            event.doit = false;
            Program.launch(event.location);
        }
    }

    private void filter() {
        Set<Page> found = manual.search(search.getText()).collect(Collectors.toSet());
        contents.setFilters(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parent, Object element) {
                return element instanceof Chapter chapter
                        ? chapter.pages().stream().anyMatch(found::contains)
                        : found.contains(element);
            }
        });
        if (!search.getText().isBlank()) {
            contents.expandAll();
        }
    }

    @Override
    public void setFocus() {
        contents.getControl().setFocus();
    }

    private static final class Titles extends LabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Chapter chapter ? chapter.title() : ((Page) element).title();
        }
    }

    private final class Contents implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Chapter chapter ? chapter.pages().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            Optional<Chapter> parent = manual.chapters().stream()
                    .filter(chapter ->
                            element instanceof Page page && chapter.pages().contains(page))
                    .findFirst();
            return parent.orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Chapter;
        }
    }
}
