package org.thunderprism.eclipse.picture;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** Pictures on the buttons of views. */
public final class ViewImages {

    private ViewImages() {}

    /** A picture by its file's name. */
    public static ImageDescriptor of(String name) {
        URL file =
                FileLocator.find(Platform.getBundle(ThunderPreferences.NODE), new Path("icons/view/" + name + ".svg"));
        return ImageDescriptor.createFromURL(file);
    }
}
