package org.thunderprism.eclipse.tests.user;

import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** A user's keyboard: events go to the window in front, as from a real one. */
public final class Keyboard {

    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Keyboard() {}

    /** Types a text, key by key. */
    public static void type(String text) {
        for (char character : text.toCharArray()) {
            boolean shift = SHIFTED.indexOf(character) >= 0;
            press(shift ? SWT.SHIFT : 0, character == '\n' ? SWT.CR : character);
        }
    }

    /** Presses a combination, for example {@code SWT.CTRL} and {@code 's'}, or {@code 0} and {@code SWT.F3}. */
    public static void press(int modifiers, int key) {
        boolean named = (key & SWT.KEYCODE_BIT) != 0 || key < ' ' || key == SWT.DEL;
        if (named) {
            press(modifiers, key, (char) 0);
        } else {
            press(modifiers, 0, (char) key);
        }
    }

    /** Presses a key in a control, wherever the focus is. */
    public static void press(Control control, int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (key & SWT.KEYCODE_BIT) == 0 ? (char) key : 0;
        control.notifyListeners(SWT.KeyDown, event);
        control.notifyListeners(SWT.KeyUp, event);
        Events.settle();
    }

    private static void press(int modifiers, int keyCode, char character) {
        Display display = Display.getCurrent();
        boolean[] released = new boolean[1];
        Listener release = event -> released[0] |= (event.keyCode & SWT.MODIFIER_MASK) == 0;
        display.addFilter(SWT.KeyUp, release);
        try {
            hold(display, SWT.KeyDown, modifiers);
            post(display, SWT.KeyDown, keyCode, character);
            post(display, SWT.KeyUp, keyCode, character);
            hold(display, SWT.KeyUp, modifiers);
            long end = System.nanoTime() + PATIENCE.toNanos();
            Events.waitUntil("the key is released", () -> released[0] || System.nanoTime() > end);
        } finally {
            display.removeFilter(SWT.KeyUp, release);
        }
        Events.settle();
    }

    private static void hold(Display display, int type, int modifiers) {
        for (int modifier : new int[] {SWT.CTRL, SWT.SHIFT, SWT.ALT}) {
            if ((modifiers & modifier) != 0) {
                post(display, type, modifier, (char) 0);
            }
        }
    }

    private static void post(Display display, int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        if (!display.post(event)) {
            throw new AssertionError("the display takes no keys");
        }
    }
}
