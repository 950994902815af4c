package org.thunderprism.lang.formatting2;

import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.ITextRegion;
import org.thunderprism.lang.format.Layout;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Offers the layout of ThunderDSL to editors. */
public class ThunderDslFormatter implements IFormatter2 {

    /** Changes inside the requested regions; none when the text has syntax errors. */
    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        IParseResult parsed = access.getResource().getParseResult();
        if (access.hasSyntaxError() || !(parsed.getRootASTElement() instanceof ThunderFile file)) {
            return List.of();
        }
        return Layout.of(file, parsed.getRootNode()).stream()
                .filter(change -> isRequested(change, request))
                .map(change -> access.getRewriter()
                        .createReplacement(change.start(), change.end() - change.start(), change.text()))
                .toList();
    }

    private static boolean isRequested(Layout.Change change, FormatterRequest request) {
        for (ITextRegion region : request.getRegions()) {
            if (change.start() < end(region) && region.getOffset() < change.end()
                    || change.start() >= region.getOffset() && change.end() <= end(region)) {
                return true;
            }
        }
        return request.getRegions().isEmpty();
    }

    private static int end(ITextRegion region) {
        return region.getOffset() + region.getLength();
    }
}
