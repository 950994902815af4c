package org.thunderprism.eclipse.editor.hover;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** A small window with formatted text, in the colours of the theme. It can be moved into and scrolled. */
public final class HtmlControl extends AbstractInformationControl implements IInformationControlExtension2 {

    private static final int WIDTH_IN_CHARACTERS = 80;
    private static final int HEIGHT_IN_LINES = 12;
    private static final int CHARACTERS_PER_LINE = 70;

    private Browser browser;
    private String body = "";

    /** @param resizable true for the window that stays open */
    HtmlControl(Shell parent, boolean resizable) {
        super(parent, resizable);
        create();
    }

    /** Makes windows that close by themselves. */
    public static IInformationControlCreator creator() {
        return parent -> new HtmlControl(parent, false);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        browser = new Browser(parent, SWT.NONE);
        browser.setJavascriptEnabled(false);
        browser.addLocationListener(LocationListener.changingAdapter(HtmlControl::openOutside));
    }

    /** Links to the web are opened by the system's browser. */
    private static void openOutside(LocationEvent event) {
        if (event.location.startsWith("http:") || event.location.startsWith("https:")) {
            event.doit = false;
            Program.launch(event.location);
        }
    }

    @Override
    public void setInput(Object input) {
        body = input == null ? "" : input.toString();
        Color ground = getShell().getBackground();
        browser.setBackground(ground);
        browser.setText(HtmlPage.of(body, getShell().getForeground(), ground));
    }

    @Override
    public boolean hasContents() {
        return !body.isEmpty();
    }

    @Override
    public Point computeSizeHint() {
        long breaks = body.lines().count();
        long wrapped = body.length() / CHARACTERS_PER_LINE;
        int lines = (int) Math.max(3, Math.min(HEIGHT_IN_LINES, Math.max(breaks, wrapped) + 2));
        return computeSizeConstraints(WIDTH_IN_CHARACTERS, lines);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> new HtmlControl(parent, true);
    }
}
