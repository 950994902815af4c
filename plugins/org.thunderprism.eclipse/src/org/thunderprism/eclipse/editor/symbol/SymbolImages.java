package org.thunderprism.eclipse.editor.symbol;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** Pictures of the kinds of declarations, the same in the outline and among proposals. */
public final class SymbolImages {

    private static final SymbolImages SHARED = new SymbolImages();

    private final ImageRegistry images = new ImageRegistry();

    private SymbolImages() {}

    /** For the thread of the display. */
    public static SymbolImages get() {
        return SHARED;
    }

    public Image of(SymbolKind kind) {
        return image(
                switch (kind) {
                    case Module, Namespace, Package -> "module";
                    case Function, Method, Operator -> "function";
                    case Constant, EnumMember, Number, Boolean -> "constant";
                    case Enum -> "enum";
                    case Struct, Class, Interface, Object -> "input";
                    case Field, Property, Key, Event -> "field";
                    case Array -> "table";
                    case null, default -> "variable";
                });
    }

    public Image of(CompletionItemKind kind) {
        return image(
                switch (kind) {
                    case Module -> "module";
                    case Function, Method, Constructor, Operator -> "function";
                    case Constant, EnumMember, Value, Unit -> "constant";
                    case Enum -> "enum";
                    case Struct, Class, Interface, TypeParameter -> "input";
                    case Field, Property, Event -> "field";
                    case Keyword -> "keyword";
                    case Snippet -> "snippet";
                    case File, Folder, Reference -> "file";
                    case null, default -> "variable";
                });
    }

    /** A picture by its file's name. */
    public ImageDescriptor descriptor(String name) {
        URL file = FileLocator.find(
                Platform.getBundle(ThunderPreferences.NODE), new Path("icons/symbol/" + name + ".svg"));
        return ImageDescriptor.createFromURL(file);
    }

    private Image image(String name) {
        if (images.get(name) == null) {
            images.put(name, descriptor(name));
        }
        return images.get(name);
    }
}
