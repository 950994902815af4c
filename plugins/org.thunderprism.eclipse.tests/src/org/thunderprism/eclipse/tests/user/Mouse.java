package org.thunderprism.eclipse.tests.user;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** A user's mouse over a control. */
public final class Mouse {

    private Mouse() {}

    /** Clicks into a control. */
    public static void click(Control control, int x, int y) {
        notify(control, SWT.MouseDown, x, y, 1, 1);
        notify(control, SWT.MouseUp, x, y, 1, 1);
    }

    /** Turns the wheel over a control. */
    public static void wheel(Control control, int x, int y, int turns) {
        notify(control, SWT.MouseVerticalWheel, x, y, 0, turns);
    }

    private static void notify(Control control, int type, int x, int y, int button, int count) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.count = count;
        control.notifyListeners(type, event);
        Events.settle();
    }
}
