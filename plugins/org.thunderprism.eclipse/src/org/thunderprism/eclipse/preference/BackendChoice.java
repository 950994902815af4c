package org.thunderprism.eclipse.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.thunderprism.codegen.Backends;

/** A box for each backend. That all are ticked is kept as an empty list, so that backends to come are part of it. */
final class BackendChoice extends FieldEditor {

    private final Map<String, Button> boxes = new LinkedHashMap<>();
    private Composite group;

    BackendChoice(String preference, String label, Composite parent) {
        init(preference, label);
        createControl(parent);
    }

    @Override
    protected void doFillIntoGrid(Composite parent, int columns) {
        Label label = getLabelControl(parent);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, false, false));
        group = new Composite(parent, SWT.NONE);
        group.setLayout(new GridLayout(1, false));
        group.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns - 1, 1));
        Backends.all().forEach(generator -> {
            Button box = new Button(group, SWT.CHECK);
            box.setText(generator.backend().getLiteral());
            boxes.put(generator.backend().getLiteral(), box);
        });
    }

    @Override
    protected void adjustForNumColumns(int columns) {
        ((GridData) group.getLayoutData()).horizontalSpan = columns - 1;
    }

    @Override
    protected void doLoad() {
        show(getPreferenceStore().getString(getPreferenceName()));
    }

    @Override
    protected void doLoadDefault() {
        show(getPreferenceStore().getDefaultString(getPreferenceName()));
    }

    private void show(String list) {
        List<String> names = Arrays.asList(list.split(","));
        boxes.forEach(
                (name, box) -> box.setSelection(list.isBlank() ? defaults().contains(name) : names.contains(name)));
    }

    @Override
    protected void doStore() {
        List<String> ticked = new ArrayList<>();
        boxes.forEach((name, box) -> {
            if (box.getSelection()) {
                ticked.add(name);
            }
        });
        boolean usual = ticked.equals(defaults()) || ticked.isEmpty();
        getPreferenceStore().setValue(getPreferenceName(), usual ? "" : String.join(",", ticked));
    }

    /** What every build makes. */
    private static List<String> defaults() {
        return Backends.named(List.of()).stream()
                .map(generator -> generator.backend().getLiteral())
                .toList();
    }

    @Override
    public int getNumberOfControls() {
        return 2;
    }
}
